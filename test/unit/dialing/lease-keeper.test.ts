import { describe, expect, it } from 'vitest';
import { LeaseKeeper } from '../../../src/dialing/lease-keeper.ts';
import type { LeaseStore } from '../../../src/dialing/ports.ts';
import type { NodeName } from '../../../src/domain/ids.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { quietLog } from '../../support/quiet-log.ts';

const node = 'a1' as NodeName;

/** A record that grants at once and whose clock is `aheadMs` before ours; both can be changed. */
function scene(over: Partial<LeaseStore> = {}) {
  const clock = new ManualClock();
  const log = quietLog();
  const database = { aheadMs: 0, answersAfterMs: 0 };
  const notes: (string | undefined)[] = [];
  const store: LeaseStore = {
    claim: async () => ({ node, fence: 7 }),
    renew: async (_lease, _owner, _ttl, _connected, note) => {
      notes.push(note);
      const now = new Date(clock.now().getTime() + database.aheadMs);
      clock.step(database.answersAfterMs);
      return now;
    },
    leave: async () => undefined,
    ...over,
  };
  const keeper = new LeaseKeeper(store, clock, log, node, 'owner', () => true);
  let lost = 0;
  keeper.onLost = () => {
    lost += 1;
  };
  return { clock, log, database, notes, keeper, lost: () => lost };
}

describe('the keeper of a node', () => {
  it('given nothing was claimed, then nothing may be dialled; once it was, dials may start', async () => {
    const { keeper } = scene();
    expect(keeper.mayDial).toBe(false);
    expect(await keeper.claim()).toEqual({ node, fence: 7 });
    expect(keeper.mayDial).toBe(true);
  });

  it('given another owner lives, or the record does not answer, then it asks again every half second', async () => {
    let asked = 0;
    const { keeper, clock } = scene({
      claim: async () => {
        asked += 1;
        if (asked === 1) throw new Error('no connection');
        return asked < 4 ? undefined : { node, fence: 9 };
      },
    });
    const claimed = keeper.claim();
    await clock.pass(1499);
    expect(asked).toBe(3);
    await clock.pass(1);
    expect(await claimed).toEqual({ node, fence: 9 });
  });

  it('given it is stopped while it waits, then it claims nothing', async () => {
    const { keeper, clock } = scene({ claim: async () => undefined });
    const claimed = keeper.claim();
    await clock.pass(100);
    await keeper.stop();
    await clock.pass(500);
    expect(await claimed).toBeUndefined();
  });

  it('given the record is away, then dialling stops a second before the lease of five seconds can run out, and goes on after', async () => {
    let away = false;
    const { keeper, clock } = scene({
      renew: async () => {
        if (away) throw new Error('no connection');
        return clock.now();
      },
    });
    await keeper.claim();
    away = true;
    await clock.pass(3999);
    expect(keeper.mayDial).toBe(true);
    await clock.pass(1);
    expect(keeper.mayDial).toBe(false);
    away = false;
    await clock.pass(1000);
    expect(keeper.mayDial).toBe(true);
  });

  it('given a renewal that was answered late, then the lease counts from the question, not from the answer', async () => {
    const { keeper, clock, database } = scene();
    database.answersAfterMs = 1500;
    await keeper.claim();
    expect(keeper.mayDial).toBe(true);
    clock.step(2499);
    expect(keeper.mayDial).toBe(true);
    clock.step(1);
    expect(keeper.mayDial).toBe(false);
  });

  it('given somebody else has the node, then dialling stops for good and the process is told once', async () => {
    let theirs = false;
    const { keeper, clock, lost } = scene({ renew: async () => (theirs ? false : clock.now()) });
    await keeper.claim();
    theirs = true;
    await clock.pass(1000);
    expect(keeper.mayDial).toBe(false);
    await clock.pass(10_000);
    expect(keeper.mayDial).toBe(false);
    expect(lost()).toBe(1);
  });

  it.each([
    [0, true],
    [2000, true],
    [2001, false],
    [-2000, true],
    [-2001, false],
  ])('given the database is %i ms ahead of this clock, then dialling is allowed: %s', async (aheadMs, may) => {
    const { keeper, database } = scene();
    database.aheadMs = aheadMs;
    await keeper.claim();
    expect(keeper.mayDial).toBe(may);
  });

  it('given a clock that steps by three seconds, then dialling stops within a second, the record says why, and it goes on when the clock is mended', async () => {
    const { keeper, clock, database, notes, log } = scene();
    await keeper.claim();
    database.aheadMs = -3000;
    await clock.pass(1000);
    expect(keeper.mayDial).toBe(false);
    expect(log.lines.join()).toContain('this clock and the database differ');
    await clock.pass(1000);
    expect(notes.at(-1)).toBe('clock');
    database.aheadMs = 0;
    await clock.pass(1000);
    expect(keeper.mayDial).toBe(true);
  });

  it.each([90_000, -90_000])(
    'given the machine is set by %i ms, then dialling stops at once, no instant moves, and it goes on when the clock is set right',
    async (aheadMs) => {
      const { keeper, clock, notes } = scene();
      await keeper.claim();
      const instant = new Date(clock.now().getTime() + 400);
      clock.setWall(aheadMs);
      expect(keeper.mayDial).toBe(false);
      expect(keeper.untilMs(instant)).toBe(400);
      expect(keeper.databaseNow()).toEqual(clock.now());
      await clock.pass(1000);
      expect(notes.at(-1)).toBe('clock');
      clock.setWall(0);
      expect(keeper.mayDial).toBe(true);
    },
  );

  it('given the database is 1500 ms ahead, then an instant of its clock is that much sooner by ours', async () => {
    const { keeper, clock, database } = scene();
    database.aheadMs = 1500;
    await keeper.claim();
    expect(keeper.databaseNow().getTime()).toBe(clock.now().getTime() + 1500);
    expect(keeper.untilMs(new Date(clock.now().getTime() + 2000))).toBe(500);
  });

  it('given a late answer that agrees with what is known, then the known difference stands', async () => {
    const { keeper, clock, database } = scene();
    database.aheadMs = 100;
    await keeper.claim();
    database.answersAfterMs = 40;
    await clock.pass(1000);
    expect(keeper.databaseNow().getTime()).toBe(clock.now().getTime() + 100);
  });

  it('given a stop, then nothing may be dialled and the node is given back', async () => {
    let left = false;
    const { keeper } = scene({
      leave: async () => {
        left = true;
      },
    });
    await keeper.claim();
    await keeper.stop();
    expect(keeper.mayDial).toBe(false);
    expect(left).toBe(true);
  });
});
