import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceModes } from '../../../src/domain/campaign-spec.ts';
import { startLearning } from '../../../src/pacing/learned.ts';
import { pacers } from '../../../src/pacing/pacers.ts';
import { answering, anyObservation, experienced, pressing } from './support/scenes.ts';

const knowledge = {
  answering: [startLearning(answering), experienced(answering)],
  pressing: [startLearning(pressing), experienced(pressing)],
};

/** Each pacer with a campaign of its kind, fresh and experienced. */
const anyPacer = fc
  .record({ mode: fc.constantFrom(...paceModes), experience: fc.constantFrom(0, 1) })
  .map(({ mode, experience }) => {
    const learned = knowledge[mode === 'press-1' ? 'pressing' : 'answering'][experience] ?? startLearning(answering);
    return { mode, learned };
  });
const operatorPacer = anyPacer.filter(({ mode }) => mode !== 'broadcast');

describe('every pacer, whatever it sees', () => {
  it('never starts more calls than there are free lines or than the rate grants', () => {
    fc.assert(
      fc.property(anyPacer, anyObservation, ({ mode, learned }, observation) => {
        const { startNow } = pacers[mode](observation, learned);
        expect(Number.isInteger(startNow) && startNow >= 0).toBe(true);
        expect(startNow).toBeLessThanOrEqual(Math.min(observation.room.lines, observation.room.rate));
      }),
    );
  });

  it('says why whenever it starts less than lines and rate allow', () => {
    fc.assert(
      fc.property(anyPacer, anyObservation, ({ mode, learned }, observation) => {
        const { startNow, brake, why } = pacers[mode](observation, learned);
        if (startNow >= Math.min(observation.room.lines, observation.room.rate)) return;
        expect(brake).toBeDefined();
        expect(why).toMatch(/\.$/);
      }),
    );
  });

  it('gives the same answer to the same question and leaves the question as it was', () => {
    fc.assert(
      fc.property(anyPacer, anyObservation, ({ mode, learned }, observation) => {
        const before = structuredClone({ observation, learned });
        expect(pacers[mode](observation, learned)).toEqual(pacers[mode](observation, learned));
        expect({ observation, learned }).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('every pacer that serves operators, whatever it sees', () => {
  it('starts nothing while all operators are away or leaving', () => {
    fc.assert(
      fc.property(operatorPacer, anyObservation, ({ mode, learned }, observation) => {
        const operators = observation.operators.map((one) =>
          one.state === 'ready' ? { ...one, state: 'away' as const } : { ...one, leaving: true },
        );
        expect(pacers[mode]({ ...observation, operators }, learned).startNow).toBe(0);
      }),
    );
  });

  it('starts nothing when nobody is ready and no talk is known to end', () => {
    fc.assert(
      fc.property(fc.constantFrom('progressive', 'predictive', 'press-1'), anyObservation, (mode, observation) => {
        const operators = observation.operators.map((one) => ({ ...one, state: 'talking' as const }));
        const learned = startLearning(mode === 'press-1' ? pressing : answering);
        expect(pacers[mode]({ ...observation, operators }, learned).startNow).toBe(0);
      }),
    );
  });

  it('starts no more calls after more abandonments', () => {
    fc.assert(
      fc.property(operatorPacer, anyObservation, fc.integer({ min: 1, max: 50 }), ({ mode, learned }, seen, more) => {
        const worse = { ...seen, windows: seen.windows.map((one) => ({ ...one, abandoned: one.abandoned + more })) };
        expect(pacers[mode](worse, learned).startNow).toBeLessThanOrEqual(pacers[mode](seen, learned).startNow);
      }),
    );
  });

  it('starts no more calls when one more person waits', () => {
    fc.assert(
      fc.property(operatorPacer, anyObservation, ({ mode, learned }, seen) => {
        const longer = pacers[mode]({ ...seen, waiting: seen.waiting + 1 }, learned);
        expect(longer.startNow).toBeLessThanOrEqual(pacers[mode](seen, learned).startNow);
      }),
    );
  });

  it('given caps of nothing, dials at most one line for each free operator', () => {
    fc.assert(
      fc.property(operatorPacer, anyObservation, ({ mode, learned }, seen) => {
        const windows = [{ capPercent: 0, answered: 1000, abandoned: 0 }];
        const ready = seen.operators.filter(({ state }) => state === 'ready').length;
        const { startNow } = pacers[mode]({ ...seen, windows }, learned);
        expect(startNow).toBeLessThanOrEqual(Math.max(0, ready - seen.ringing.length - seen.waiting));
      }),
    );
  });
});
