import { describe, expect, it } from 'vitest';
import { effectReport } from '../../../src/reporting/effect.ts';

const called = { arm: 'call', people: '70', paid: '56' };
const held = { arm: 'holdout', people: '80', paid: '48' };

describe('the effect of calling', () => {
  it('given 56 of 70 called and 48 of 80 held out who paid, says 20 points and from where to where', () => {
    // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II: 0.0524 to 0.3339.
    expect(effectReport.whole([called, held]).at(-1)).toEqual({ arm: 'effect', paidShare: 20, low: 5.24, high: 33.39 });
  });

  it('given no holdout, claims no effect', () => {
    expect(effectReport.whole([called]).map((row) => row.arm)).toEqual(['call']);
  });
});
