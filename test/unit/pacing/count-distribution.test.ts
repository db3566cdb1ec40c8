import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CountDistribution, ExactCount, NearCount, upperTail } from '../../../src/pacing/count-distribution.ts';

function filled(count: CountDistribution, chances: readonly number[]): CountDistribution {
  for (const chance of chances) count.add(chance);
  return count;
}

describe('chances summed exactly', () => {
  /** Two fair coins and one of 0.2, by hand. */
  test.each([
    [0, 1],
    [1, 1 - 0.5 * 0.5 * 0.8],
    [2, 0.25 + 0.5 * 0.2],
    [3, 0.05],
    [4, 0],
  ])('of two fair coins and one of 0.2, at least %i come true with %d', (least, chance) => {
    expect(filled(new ExactCount(3), [0.5, 0.5, 0.2]).atLeast(least)).toBeCloseTo(chance, 12);
  });

  it('given any chances in any order, then the distribution is the same and falls with the number asked for', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(chances, fc.integer({ min: 0, max: 30 }), (list, least) => {
        const one = filled(new ExactCount(30), list);
        const other = filled(new ExactCount(30), list.toReversed());
        expect(one.atLeast(least)).toBeCloseTo(other.atLeast(least), 9);
        expect(one.atLeast(least + 1)).toBeLessThanOrEqual(one.atLeast(least) + 1e-12);
      }),
    );
  });
});

describe('chances summed by the skewed normal curve', () => {
  /** Φ from tables: 1 − Φ(1.96) = 0.0250, 1 − Φ(3) = 0.00135. */
  test.each([
    [0, 0.5],
    [1.96, 0.025],
    [3, 0.00135],
    [-1.96, 0.975],
  ])('the upper tail at %d is %d', (z, tail) => {
    expect(upperTail(z)).toBeCloseTo(tail, 4);
  });

  test.each([
    [200, 0.05, 15],
    [150, 0.3, 55],
    [400, 0.02, 14],
    [300, 0.9, 280],
  ])('%i chances of %d: at least %i is within half a point of the exact sum', (size, chance, least) => {
    const list = new Array<number>(size).fill(chance);
    const exact = filled(new ExactCount(size), list).atLeast(least);
    const near = new NearCount();
    near.add(chance, size);
    expect(Math.abs(near.atLeast(least) - exact)).toBeLessThan(0.005);
  });

  it('given only certainties, then it is as sure as the exact sum', () => {
    const near = filled(new NearCount(), [1, 1, 0]);
    expect([near.atLeast(0), near.atLeast(2), near.atLeast(3), near.atLeast(4)]).toEqual([1, 1, 0, 0]);
  });
});
