import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CallControl, CallEvent } from '../../../src/domain/call-control.ts';
import type { AccountId, OperatorId, TransferId } from '../../../src/domain/ids.ts';
import { Desk } from '../../../src/transfer/desk.ts';
import type { TransferRequest, TransferStore } from '../../../src/transfer/ports.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { failed, silentControl } from '../../support/silent-control.ts';

const person = 'person';

/** A desk whose operators are free in the given order. @param away while it is true the record does not answer */
function scene(free: readonly string[], answers: Partial<CallControl> = {}, away = () => false) {
  const clock = new ManualClock();
  const log = quietLog();
  const { control, orders } = silentControl(answers);
  const waiting = [...free];
  const written: string[] = [];
  const legs: { readonly id: string; readonly handle: (event: CallEvent) => void }[] = [];
  const note = async (word: string): Promise<void> => {
    if (away()) throw new Error('no connection');
    written.push(word);
  };
  const store: TransferStore = {
    open: async () => {
      await note('open');
      return 'transfer-1' as TransferId;
    },
    move: async (_id, { to, recording }) => note(recording ? `${to} ${recording}` : to),
    claim: async () => {
      if (away()) throw new Error('no connection');
      const login = waiting.shift();
      return login === undefined
        ? undefined
        : { operatorId: login as OperatorId, login, kind: login.startsWith('web') ? 'webrtc' : 'sip' };
    },
    talking: async (id) => note(`${id} talks`),
    declined: async (id, why) => note(`${id} ${why === 'unreachable' ? 'is away' : 'said no'}`),
    wrapUp: async (id) => note(`${id} wraps up`),
    ready: async (id) => note(`${id} is ready`),
    noted: async (_id, what) => note(`noted ${what}`),
    outsideJoined: async (leg) => note(`${leg} joined`),
    owesCallback: async () => note('owes a callback'),
    online: async () => undefined,
    recover: async () => undefined,
    recorded: async (_id, _request, file, _seconds, lost) => note(lost ? `lost ${file}: ${lost}` : `recorded ${file}`),
  };
  const desk = new Desk({
    control,
    store,
    outside: { outside: async () => ({ refused: { rule: 'outside-not-listed', reason: 'not on the list' } }) },
    clock,
    log,
    recordingPrefix: '',
    wrapUpMs: 2000,
    newId: () => `leg-${legs.length + 1}`,
    // Those that record one side each are nobody's leg.
    attach: (id, handle) => void (id.startsWith('leg-') && legs.push({ id, handle })),
  });
  const news: string[] = [];
  const request: TransferRequest = {
    accountId: randomUUID() as AccountId,
    campaignId: undefined,
    attemptId: undefined,
    inboundId: undefined,
    debtorId: undefined,
    channelId: person,
    queue: 'collectors',
    waitMs: 30_000,
    callerId: '+79120000000',
  };
  const ask = async (): Promise<void> => {
    desk.request(request, (word) => void news.push(word));
    await clock.pass(0);
  };
  const leg = async (n: number, what: 'answers' | number): Promise<void> => {
    const { id, handle } = legs[n - 1] ?? { id: '', handle: () => undefined };
    const at = clock.now();
    const channel = { id, name: id, state: 'up' as const, callerNumber: '', createdAt: at };
    if (what === 'answers') handle({ type: 'entered', at, channel, args: [], dialled: '' });
    else handle({ type: 'ended', at, channelId: id, cause: what, causeText: '' });
    await clock.pass(0);
  };
  const moves = (): string[] =>
    written.filter((word) => /^(queued|offered|bridged|ended|abandoned|overflowed)/.test(word));
  return { desk, clock, log, orders, written, moves, news, ask, leg, waiting };
}

describe('handing a person over', () => {
  it('given a free operator who answers, then both are joined and recorded, and after the talk the operator is ready again', async () => {
    const s = scene(['anna']);
    await s.ask();
    expect(s.orders[0]).toBe(`startMusic ${person} default`);
    expect(s.orders.at(-1)).toContain('"endpoint":"PJSIP/anna"');
    await s.leg(1, 'answers');
    expect(s.news).toEqual(['bridged']);
    expect(s.orders.slice(-6)).toEqual([
      `stopMusic ${person}`,
      'createBridge b-leg-1',
      `addToBridge b-leg-1 ["${person}","leg-1"]`,
      'recordBridge b-leg-1 transfer-1',
      `snoop ${person} transfer-1-person in none`,
      `snoop ${person} transfer-1-operator out none`,
    ]);
    await s.leg(1, 16);
    expect(s.news).toEqual(['bridged', 'ended']);
    expect(s.orders).toContain('stopRecording transfer-1');
    expect(s.orders).toContain('hangUp transfer-1-person');
    expect(s.orders).toContain('hangUp transfer-1-operator');
    expect(s.orders).toContain('destroyBridge b-leg-1');
    await s.clock.pass(1999);
    expect(s.written).not.toContain('anna is ready');
    await s.clock.pass(1);
    expect(s.written).toEqual([
      'open',
      'queued',
      'offered',
      'anna talks',
      'bridged transfer-1',
      'ended',
      'anna wraps up',
      'recorded transfer-1',
      'anna is ready',
    ]);
  });

  it('given the first says no and the second is not there, then the third is asked', async () => {
    const s = scene(['anna', 'boris', 'vera']);
    await s.ask();
    await s.leg(1, 17);
    await s.leg(2, 20);
    await s.leg(3, 'answers');
    expect(s.written).toContain('anna said no');
    expect(s.written).toContain('boris is away');
    expect(s.moves()).toEqual(['queued', 'offered', 'queued', 'offered', 'queued', 'offered', 'bridged transfer-1']);
  });

  it('given a phone that cannot be called, then the operator is away', async () => {
    const s = scene(['anna'], { originate: async () => failed('refused') });
    await s.ask();
    expect(s.written).toContain('anna is away');
  });

  it('given nobody is free within the wait, then music stops and the person is told', async () => {
    const s = scene([]);
    await s.ask();
    await s.clock.pass(29_999);
    expect(s.news).toEqual([]);
    await s.clock.pass(1);
    expect(s.news).toEqual(['overflowed']);
    expect(s.orders.at(-1)).toBe(`stopMusic ${person}`);
    expect(s.moves()).toEqual(['queued', 'overflowed']);
  });

  it('given a phone that rings when the wait is over, then it stops ringing, the operator is free and the person is told', async () => {
    const s = scene(['anna']);
    await s.ask();
    await s.clock.pass(30_000);
    expect(s.orders).toContain('hangUp leg-1');
    expect(s.written).toContain('anna said no');
    expect(s.news).toEqual(['overflowed']);
  });

  it('given somebody becomes ready, then whoever waits asks again at once', async () => {
    const s = scene([]);
    await s.ask();
    s.waiting.push('anna');
    s.desk.wake();
    await s.clock.pass(0);
    expect(s.moves()).toEqual(['queued', 'offered']);
  });
});

describe('whoever leaves', () => {
  it('given the person leaves while waiting, then the transfer was abandoned and nothing is told', async () => {
    const s = scene([]);
    await s.ask();
    s.desk.personLeft(person);
    await s.clock.pass(0);
    expect(s.moves()).toEqual(['queued', 'abandoned']);
    expect(s.news).toEqual([]);
  });

  it('given the person leaves while a phone rings, then it stops ringing and the operator is free', async () => {
    const s = scene(['anna']);
    await s.ask();
    s.desk.personLeft(person);
    await s.clock.pass(0);
    expect(s.orders.at(-1)).toBe('hangUp leg-1');
    expect(s.written).toContain('anna said no');
    expect(s.moves()).toEqual(['queued', 'offered', 'queued', 'abandoned']);
  });

  it('given the operator picks up a phone that was called off, then that leg is hung up', async () => {
    const s = scene(['anna']);
    await s.ask();
    s.desk.personLeft(person);
    await s.leg(1, 'answers');
    expect(s.orders.filter((order) => order === 'hangUp leg-1')).toHaveLength(2);
  });

  it("given the person hangs up in the talk, then the operator's leg ends, and the person is told nothing any more", async () => {
    const s = scene(['anna']);
    await s.ask();
    await s.leg(1, 'answers');
    s.desk.personLeft(person);
    await s.clock.pass(2000);
    expect(s.orders).toContain('hangUp leg-1');
    expect(s.news).toEqual(['bridged']);
    expect(s.written.at(-1)).toBe('anna is ready');
  });

  it('given the node lost all channels while it was away, then the talk is over and the operator is free', async () => {
    const s = scene(['anna']);
    await s.ask();
    await s.leg(1, 'answers');
    s.desk.onlyThese(new Set(['somebody else']));
    await s.clock.pass(2000);
    expect(s.moves().at(-1)).toBe('ended');
    expect(s.written.at(-1)).toBe('anna is ready');
  });

  it('given the node still has the channel, then nothing ends', async () => {
    const s = scene(['anna']);
    await s.ask();
    await s.leg(1, 'answers');
    s.desk.onlyThese(new Set([person]));
    await s.clock.pass(5000);
    expect(s.moves().at(-1)).toBe('bridged transfer-1');
  });
});

describe('while parts fail', () => {
  it('given the recording cannot start, then the talk goes on and the loss is written', async () => {
    const s = scene(['anna'], {
      recordBridge: async () => ({ ok: false, failure: 'refused', message: 'No space left' }),
    });
    await s.ask();
    await s.leg(1, 'answers');
    expect(s.news).toEqual(['bridged']);
    expect(s.written).toContain('lost transfer-1: No space left');
    expect(s.moves().at(-1)).toBe('bridged');
  });

  it('given the record cannot take the transfer at all, then the person hears that nobody is free', async () => {
    const s = scene(['anna'], {}, () => true);
    await s.ask();
    expect(s.news).toEqual(['overflowed']);
  });

  it('given the record is away during the talk, then nobody is parted, and all of it is written in order when it is back', async () => {
    let away = false;
    const s = scene(['anna'], {}, () => away);
    await s.ask();
    away = true;
    await s.leg(1, 'answers');
    await s.clock.pass(10_000);
    expect(s.news).toEqual(['bridged']);
    await s.leg(1, 16);
    expect(s.news).toEqual(['bridged', 'ended']);
    away = false;
    await s.clock.pass(10_000);
    expect(s.written.slice(3)).toEqual([
      'anna talks',
      'bridged transfer-1',
      'ended',
      'anna wraps up',
      'recorded transfer-1',
      'anna is ready',
    ]);
  });

  it('given the record is away while the person waits, then an operator is asked for again, and music plays on', async () => {
    let away = false;
    const s = scene(['anna'], {}, () => away);
    s.waiting.length = 0;
    await s.ask();
    away = true;
    await s.clock.pass(3000);
    expect(s.news).toEqual([]);
    away = false;
    s.waiting.push('anna');
    await s.clock.pass(1000);
    expect(s.moves()).toEqual(['queued', 'offered']);
  });
});
