import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../../src/pacing/budget.ts';

const window = fc.record({
  capPercent: fc.double({ min: 0, max: 10, noNaN: true }),
  answered: fc.integer({ min: 0, max: 20_000 }),
  abandoned: fc.integer({ min: 0, max: 600 }),
});
const left = fc.integer({ min: 0, max: 40_000 });

describe('the budget of abandonments', () => {
  it('given one more abandonment, then the threshold never rises', () => {
    fc.assert(
      fc.property(window, left, (one, seconds) => {
        const more = { ...one, answered: one.answered + 1, abandoned: one.abandoned + 1 };
        expect(budgetOf([more], seconds).threshold).toBeLessThanOrEqual(
          budgetOf([{ ...one, answered: one.answered + 1 }], seconds).threshold,
        );
      }),
    );
  });

  it('given one more served person, then the threshold never falls', () => {
    fc.assert(
      fc.property(window, left, (one, seconds) => {
        const more = { ...one, answered: one.answered + 1 };
        expect(budgetOf([more], seconds).threshold).toBeGreaterThanOrEqual(budgetOf([one], seconds).threshold);
      }),
    );
  });

  it('given several caps, then the tightest decides', () => {
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 4 }), left, (list, seconds) => {
        const each = list.map((one) => budgetOf([one], seconds).threshold);
        expect(budgetOf(list, seconds).threshold).toBe(Math.min(...each));
      }),
    );
  });

  it('given a rate above the cap, then at most the half per cent that progressive dialling runs is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), left, (answered, seconds) => {
        const over = { capPercent: 3, answered, abandoned: Math.floor(answered * 0.03) + 1 };
        expect(budgetOf([over], seconds).threshold).toBeLessThanOrEqual(0.005);
      }),
    );
  });

  it('given no cap or a cap of nothing, then nobody may be abandoned', () => {
    expect(budgetOf([], 1000).threshold).toBe(0);
    expect(budgetOf([{ capPercent: 0, answered: 500, abandoned: 0 }], 1000).threshold).toBe(0);
  });
});
