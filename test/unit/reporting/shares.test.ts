import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shares } from '../../../src/reporting/shares.ts';

describe('shares of a waterfall', () => {
  it.each<[number[], number[]]>([
    [
      [1, 1, 1],
      [33.34, 33.33, 33.33],
    ],
    [
      [3, 1, 1, 1, 4],
      [30, 10, 10, 10, 40],
    ],
    [
      [0, 5],
      [0, 100],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [1, 2, 3],
      [16.67, 33.33, 50],
    ],
  ])('of %j are %j', (counts, expected) => {
    expect(shares(counts)).toEqual(expected);
  });

  it('add up to exactly 100.00, each within a hundredth of its exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 30 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const found = shares(counts);
        expect(found.reduce((sum, share) => sum + Math.round(share * 100), 0)).toBe(10_000);
        for (const [i, share] of found.entries()) {
          expect(Math.abs(share - ((counts[i] ?? 0) * 100) / total)).toBeLessThan(0.0101);
        }
      }),
    );
  });
});
