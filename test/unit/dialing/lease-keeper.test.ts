import { expect, test } from 'vitest';
import { LeaseKeeper } from '../../../src/dialing/lease-keeper.ts';
import type { Lease, LeaseStore } from '../../../src/dialing/ports.ts';
import type { Clock } from '../../../src/domain/clock.ts';
import type { NodeName } from '../../../src/domain/ids.ts';
import type { Log } from '../../../src/domain/log.ts';

/** A database `aheadMs` before our clock, whose answers take `there` and `back` milliseconds. */
interface Answer {
  readonly aheadMs: number;
  readonly there: number;
  readonly back: number;
}

const ignore = (): void => undefined;
const noLog: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const start = 1_700_000_000_000;
const lease: Lease = { node: 'a1' as NodeName, fence: 1 };

/** A keeper whose renewals get these answers, one a second; `offsets` is what it thinks after each. */
async function offsetsAfter(answers: readonly Answer[]): Promise<number[]> {
  let now = start;
  let timer: (() => void) | undefined;
  const clock: Clock = {
    now: () => new Date(now),
    after: (_ms, callback) => {
      timer = callback;
      return () => undefined;
    },
  };
  const left = [...answers];
  const store: LeaseStore = {
    claim: async () => lease,
    renew: async () => {
      const { aheadMs, there, back } = left.shift() ?? { aheadMs: 0, there: 0, back: 0 };
      now += there;
      const answer = new Date(now + aheadMs);
      now += back;
      return answer;
    },
    leave: async () => undefined,
  };
  const keeper = new LeaseKeeper(store, clock, noLog, lease.node, 'owner', () => true);
  await keeper.claim();
  const offset = (): number => keeper.databaseNow().getTime() - now;
  const offsets = [offset()];
  for (let i = 1; i < answers.length; i++) {
    now += 1000;
    timer?.();
    // The renewal is a chain of promises without a timer.
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    offsets.push(offset());
  }
  return offsets;
}

test('given clocks that agree, when answers come late, then the known time of the database does not jump to and fro', async () => {
  const answers = [
    { aheadMs: 0, there: 1, back: 1 },
    { aheadMs: 0, there: 2, back: 60 },
    { aheadMs: 0, there: 80, back: 0 },
    { aheadMs: 0, there: 1, back: 3 },
  ];
  expect(await offsetsAfter(answers)).toEqual([0, 0, 0, 0]);
});

test('given a first measure on a busy machine, when a better one comes, then it counts', async () => {
  const answers = [
    { aheadMs: 0, there: 0, back: 100 },
    { aheadMs: 0, there: 1, back: 1 },
  ];
  expect(await offsetsAfter(answers)).toEqual([-50, 0]);
});

test('given a known time, when a late answer contradicts it, then it counts: clocks do step', async () => {
  const answers = [
    { aheadMs: 0, there: 1, back: 1 },
    { aheadMs: 3000, there: 10, back: 10 },
  ];
  expect(await offsetsAfter(answers)).toEqual([0, 3000]);
});
