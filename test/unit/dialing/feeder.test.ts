import { describe, expect, it } from 'vitest';
import { Feeder, type FeederPort } from '../../../src/dialing/feeder.ts';
import type { Candidate, ReserveAnswer } from '../../../src/dialing/ports.ts';
import type { TargetId } from '../../../src/domain/ids.ts';
import type { SkipReason } from '../../../src/domain/skip-reason.ts';
import { candidate, reservedAt } from '../../support/dialing.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { quietLog } from '../../support/quiet-log.ts';

type Answer = (candidates: readonly Candidate[]) => ReserveAnswer | Promise<ReserveAnswer>;

/** A feeder whose reservations are answered in turn; the last answer stands for all that follow. */
function scene(answers: readonly Answer[], over: Partial<FeederPort> = {}) {
  const clock = new ManualClock();
  const log = quietLog();
  const asked: number[] = [];
  const dialed: string[] = [];
  const events: string[] = [];
  const known = new Map<TargetId, Candidate>();
  const port: FeederPort = {
    prepare: async (id) => known.get(id),
    reserve: async (_campaign, candidates) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(candidates.length);
      return answer ? answer(candidates) : { reserved: [], left: [], fenced: false };
    },
    dial: ({ candidate: { facts } }) => void dialed.push(facts.targetId),
    giveBack: async (ids) => void events.push(...ids.map((id) => `back ${id}`)),
    mayDial: () => true,
    untilMs: () => 0,
    ...over,
  };
  const feeder = new Feeder(port, clock, log);
  const take = (one: Candidate): TargetId => {
    const id = one.facts.targetId;
    known.set(id, one);
    void feeder.take(id).then(() => events.push(`done ${id}`));
    return id;
  };
  return { feeder, clock, log, asked, dialed, events, take };
}

const all: Answer = (candidates) => ({
  reserved: candidates.map((one) => reservedAt(new Date(), one)),
  left: [],
  fenced: false,
});
const none =
  (why: SkipReason): Answer =>
  (candidates) => ({
    reserved: [],
    left: candidates.map(({ facts }) => ({ targetId: facts.targetId, why })),
    fenced: false,
  });
const fenced: Answer = () => ({ reserved: [], left: [], fenced: true });

describe('the feeder of a trunk', () => {
  it('given a target that may be dialled, then it is dialled and its job is done', async () => {
    const s = scene([all]);
    const id = s.take(candidate());
    await s.clock.pass(10);
    expect(s.dialed).toEqual([id]);
    expect(s.events).toEqual([`done ${id}`]);
  });

  it('given targets of two campaigns, then each campaign is asked for its own', async () => {
    const s = scene([all]);
    const first = candidate();
    const ids = [s.take(first), s.take(candidate(first.facts.campaignId)), s.take(candidate())];
    await s.clock.pass(60);
    expect(new Set(s.dialed)).toEqual(new Set(ids));
    expect(s.asked.reduce((sum, n) => sum + n, 0)).toBe(3);
  });

  it('given a target that is not to be dialled any more, then its job is done without a question', async () => {
    const s = scene([all]);
    const gone = candidate().facts.targetId;
    let done = false;
    void s.feeder.take(gone).then(() => {
      done = true;
    });
    await s.clock.pass(10);
    expect(done).toBe(true);
    expect(s.asked).toEqual([]);
  });

  it('given no free line, then the target stays prepared and is asked for again when a line is freed', async () => {
    const s = scene([none('lines'), all]);
    const id = s.take(candidate());
    await s.clock.pass(100);
    expect(s.asked).toEqual([1]);
    expect(s.events).toEqual([]);
    s.feeder.wake();
    await s.clock.pass(0);
    expect(s.dialed).toEqual([id]);
  });

  it('given no free line and nobody who wakes it, then it asks again after half a second', async () => {
    const s = scene([none('lines'), all]);
    s.take(candidate());
    await s.clock.pass(540);
    expect(s.asked).toHaveLength(1);
    await s.clock.pass(20);
    expect(s.asked).toHaveLength(2);
  });

  it('given no slot within the horizon, then it asks again by itself 50 ms later', async () => {
    const s = scene([none('rate'), none('rate'), all]);
    s.take(candidate());
    await s.clock.pass(99);
    expect(s.asked).toHaveLength(2);
    await s.clock.pass(1);
    expect(s.dialed).toHaveLength(1);
  });

  it.each<SkipReason>(['held', 'window', 'paused', 'trunk-down', 'spending-cap', 'do-not-call'])(
    'given %s, then the job is done, and 50 ms later the target is given back: its next job is not swallowed by this one',
    async (why) => {
      const s = scene([none(why)]);
      const id = s.take(candidate());
      await s.clock.pass(49);
      expect(s.events).toEqual([`done ${id}`]);
      await s.clock.pass(1);
      expect(s.events).toEqual([`done ${id}`, `back ${id}`]);
    },
  );

  it('given the record cannot take it back, then the job is done all the same and the log says so', async () => {
    const s = scene([none('held')], { giveBack: () => Promise.reject(new Error('gone')) });
    const id = s.take(candidate());
    await s.clock.pass(60);
    expect(s.events).toEqual([`done ${id}`]);
    expect(s.log.lines.join()).toContain('were not given back');
  });

  it('given dialling is not allowed now, then nothing is asked, and half a second later it looks again', async () => {
    let may = false;
    const s = scene([all], { mayDial: () => may });
    s.take(candidate());
    await s.clock.pass(400);
    expect(s.asked).toEqual([]);
    may = true;
    await s.clock.pass(200);
    expect(s.dialed).toHaveLength(1);
  });

  it('given the record does not answer, then the target stays and is asked for again', async () => {
    const s = scene([() => Promise.reject(new Error('connection lost')), all]);
    s.take(candidate());
    await s.clock.pass(100);
    expect(s.log.lines).toHaveLength(1);
    await s.clock.pass(500);
    expect(s.dialed).toHaveLength(1);
  });

  it('given the lease is lost, then nothing is dialled, and a stop gives the target back', async () => {
    const s = scene([fenced]);
    const id = s.take(candidate());
    await s.clock.pass(2000);
    expect(s.dialed).toEqual([]);
    await s.feeder.stop();
    await s.clock.pass(0);
    expect(new Set(s.events)).toEqual(new Set([`done ${id}`, `back ${id}`]));
  });

  it('given a stop while a reservation is under way, then what was reserved reaches the dialer, which gives it back', async () => {
    let answer: (answer: ReserveAnswer) => void = () => undefined;
    const s = scene([() => new Promise<ReserveAnswer>((resolve) => (answer = resolve))]);
    const one = candidate();
    s.take(one);
    await s.clock.pass(0);
    await s.feeder.stop();
    answer({ reserved: [reservedAt(new Date(), one)], left: [], fenced: false });
    await s.clock.pass(100);
    expect(s.dialed).toEqual([one.facts.targetId]);
  });

  it('given it is stopped, then a target that comes late is given back', async () => {
    const s = scene([all]);
    await s.feeder.stop();
    const id = s.take(candidate());
    await s.clock.pass(10);
    expect(s.events).toEqual([`back ${id}`, `done ${id}`]);
    expect(s.asked).toEqual([]);
  });
});
