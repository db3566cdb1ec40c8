import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../../../src/domain/ids.ts';
import { formatDecimal, kopecks, parseDecimal } from '../../../src/domain/money.ts';

describe('version 7 ids', () => {
  it('given the example of RFC 9562, appendix A.6, then the id is that of the RFC', () => {
    // 0x017F22E279B0 ms, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F with the variant bits in front.
    const random = Uint8Array.of(0xfc, 0xc3, 0xd8, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(uuidv7(0x017f22e279b0, () => random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('given any instants and chance, then ids are valid and sort by time', () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
    const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    fc.assert(
      fc.property(instant, instant, bytes, bytes, (a, b, x, y) => {
        const [first, second] = [uuidv7(a, () => x), uuidv7(b, () => y)];
        expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        if (a !== b) expect(first < second).toBe(a < b);
      }),
    );
  });
});

describe('money', () => {
  it.each([
    ['1234.50', 123_450],
    ['1234.5', 123_450],
    ['1234', 123_400],
    ['0.01', 1],
    ['-0.05', -5],
    ['12,50', undefined],
    ['1.234', undefined],
    ['', undefined],
    ['1e3', undefined],
    ['99999999999999999', undefined],
  ])('given "%s", then it is read as %s', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  it.each([
    [123_450, '1234.50'],
    [5, '0.05'],
    [0, '0.00'],
    [-5, '-0.05'],
    [-123_450, '-1234.50'],
  ])('given %i kopecks, then they are written as %s', (value, text) => {
    expect(formatDecimal(kopecks(value))).toBe(text);
  });

  it('given any sum, then writing and reading it changes nothing', () => {
    const sums = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
    fc.assert(
      fc.property(sums, (sum) => {
        expect(parseDecimal(formatDecimal(kopecks(sum)))).toBe(sum);
      }),
    );
  });

  it.each([[0.5], [Number.NaN], [2 ** 53]])('given %d, then it is no sum of kopecks', (value) => {
    expect(() => kopecks(value)).toThrow('is no whole number of kopecks');
  });
});
