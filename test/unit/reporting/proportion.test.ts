import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, wilson } from '../../../src/reporting/proportion.ts';

describe('the score interval of a proportion', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is what its author printed', (hits, of, low, high) => {
    const interval = wilson(hits, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('given nobody, says that it may be anything', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('the interval of a difference', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of %i in %i less %i in %i is what its author printed', (a, m, b, n, low, high) => {
    const interval = difference([a, m], [b, n]);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('changes its sign with the order of the two', () => {
    const pair = fc
      .integer({ min: 1, max: 500 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(pair, pair, (first, second) => {
        const [one, other] = [difference(first, second), difference(second, first)];
        expect(one.low).toBeCloseTo(-other.high, 10);
        expect(one.high).toBeCloseTo(-other.low, 10);
      }),
    );
  });
});
