/** The short form of `./dozvon test faults`: three of its faults, a hundred people each, in one stack. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseFaults } from '../support/faults/faults.ts';
import { runFaultIn } from '../support/faults/run-fault.ts';
import { startWorld, type World } from '../support/faults/world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 120_000);
afterAll(() => world.stop(), 60_000);

const cases = chooseFaults(['kill-dialer', 'kill-asterisk', 'restart-postgres']).map((fault, i) => ({
  ...{ name: fault.name, what: fault.what, fault },
  series: i + 1,
}));

describe('given a hundred people who are called 24 a second', () => {
  test.each(cases)(
    'when $what, then no promise is broken and all of them are called',
    {
      timeout: 180_000,
    },
    async ({ fault, series }) => {
      const { finished, judged, recorded, lateLines } = await runFaultIn(world, fault, {
        ...{ people: 100, faultAfter: 40, series },
      });
      expect({ finished, ...judged, lateLines, broken: recorded.broken, open: recorded.open }).toMatchObject({
        ...{ finished: true, twice: [], overLimit: [], outsideHours: [], lost: [] },
        ...{ lateLines: [], broken: [], open: 0 },
      });
      expect(recorded).toMatchObject({ breaches: 0, moneyDifference: 0 });
      // Everybody who should be called was, or somebody looks at it: no empty run may pass for a clean one.
      expect(judged.calls + recorded.undecided.length).toBeGreaterThanOrEqual(106);
    },
  );
});
