import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sender } from '../../../src/dialing/sender.ts';
import { ManualClock } from '../../support/manual-clock.ts';

/** Sends at the wished instants (milliseconds from now) and tells when each left. */
async function sent(perSecond: number, wishes: readonly number[], lateMs = 0): Promise<number[]> {
  const clock = new ManualClock();
  const start = clock.now().getTime();
  const sender = new Sender(clock, perSecond);
  const left: number[] = [];
  for (const wish of wishes) sender.schedule(start + wish, () => left.push(clock.now().getTime() - start) > 0);
  clock.step(lateMs);
  await clock.pass(wishes.length * (1000 / perSecond) + Math.max(0, ...wishes) + 1000);
  return left;
}

const gaps = (instants: readonly number[]): number[] => instants.slice(1).map((at, i) => at - (instants[i] ?? 0));

describe('the sender of a trunk', () => {
  it('given orders at even distances, then each leaves at its instant', async () => {
    expect(await sent(10, [0, 100, 200, 350])).toEqual([0, 100, 200, 350]);
  });

  it('given the process was late by a second, then what was granted evenly does not leave as a burst', async () => {
    expect(await sent(10, [0, 100, 200, 300], 1000)).toEqual([1000, 1080, 1180, 1280]);
  });

  it('given a dial that left a few milliseconds late, then the ones after it keep their instants', async () => {
    expect(await sent(10, [0, 100, 200, 300], 7)).toEqual([7, 100, 200, 300]);
  });

  it('given orders in no order, then the earliest leaves first', async () => {
    const clock = new ManualClock();
    const start = clock.now().getTime();
    const sender = new Sender(clock, 100);
    const left: string[] = [];
    sender.schedule(start + 50, () => left.push('late') > 0);
    sender.schedule(start + 20, () => left.push('early') > 0);
    await clock.pass(100);
    expect(left).toEqual(['early', 'late']);
  });

  it('given a stall after which the oldest orders do not leave any more, then they cost the others no time', async () => {
    const clock = new ManualClock();
    const start = clock.now().getTime();
    const sender = new Sender(clock, 10);
    const left: number[] = [];
    const dial = (wish: number) => (): boolean => {
      const now = clock.now().getTime() - start;
      return now - wish <= 3000 && left.push(wish) > 0;
    };
    for (let wish = 0; wish < 10_000; wish += 100) sender.schedule(start + wish, dial(wish));
    clock.step(6000);
    await clock.pass(10_000);
    // The thirty-first order is three seconds old when the machine goes on, and none after it is lost.
    expect(left).toEqual(Array.from({ length: 70 }, (_, i) => 3000 + i * 100));
  });

  it('given any orders, rate and lateness, then none leaves before its instant and no more than the rate allows', async () => {
    const wishes = fc.array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 120 }), wishes, fc.nat({ max: 800 }), async (rate, asked, late) => {
        const left = await sent(rate, asked, late);
        expect(left).toHaveLength(asked.length);
        const inOrder = asked.toSorted((a, b) => a - b);
        for (const [i, at] of left.entries()) expect(at).toBeGreaterThanOrEqual(inOrder[i] ?? 0);
        // The clock shows whole milliseconds: a gap of 8.33 is seen as 8 or 9, and n of them never as less than n × 8.33 − 1.
        const madeUp = Math.min(20, 500 / rate);
        for (const gap of gaps(left)) expect(gap).toBeGreaterThan(1000 / rate - madeUp - 1);
        const [first, last] = [left[0] ?? 0, left.at(-1) ?? 0];
        expect(last - first).toBeGreaterThan(((left.length - 1) * 1000) / rate - madeUp - 1);
      }),
      { numRuns: 60 },
    );
  });
});
