import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../../src/intake/cells/amounts.ts';

const kopecksOf: readonly (readonly [cell: string, kopecks: number, currency?: string])[] = [
  ['1234.56', 123456],
  ['1234,56', 123456],
  ['1 234,56', 123456],
  ['1\u00a0234,56', 123456],
  ['1\u202f234\u202f567,80', 123456780],
  ["1'234.50", 123450],
  ['1’234.50', 123450],
  ['1,234.50', 123450],
  ['1.234,56', 123456],
  ['1,234,567', 123456700],
  ['1.234.567,89', 123456789],
  ['1 234 567', 123456700],
  ['500', 50000],
  ['0,5', 50],
  ['0.05', 5],
  ['1234,5', 123450],
  ['0.500', 50],
  ['1234,', 123400],
  ['1234.5678', 123457],
  ['1234.565', 123457],
  ['1234.56000000001', 123456],
  ['500 ₽', 50000, 'RUB'],
  ['₽ 500', 50000, 'RUB'],
  ['1 234,56 руб.', 123456, 'RUB'],
  ['1234р', 123400, 'RUB'],
  ['1 000 000,00 р.', 100000000, 'RUB'],
  ['12 рублей', 1200, 'RUB'],
  ['12 руб. 50 коп.', 1250, 'RUB'],
  ['12 рублей 5 копеек', 1205, 'RUB'],
  ['5000-00', 500000],
  ['5 000=00', 500000],
  ['$1,234.50', 123450, 'USD'],
  ['100 EUR', 10000, 'EUR'],
  ['15 000 ₸', 1500000, 'KZT'],
  ['0', 0],
  ['0,00', 0],
  ['-500', -50000],
  ['−500,00', -50000],
  ['(100)', -10000],
  ['100-', -10000],
];

describe('a sum of money as a list writes it', () => {
  it.each(kopecksOf.map(([cell, kopecks, currency]) => ({ cell, kopecks, currency })))(
    '"$cell" is $kopecks kopecks',
    ({ cell, kopecks, currency }) => {
      const read = parseAmount(cell);
      expect(read).toMatchObject({ ok: true, amount: kopecks, ambiguous: false });
      expect(read.ok && read.currency).toBe(currency);
    },
  );

  it.each([
    '',
    'abc',
    'нет',
    '-',
    '1 23',
    '12.05.2026',
    '9,12E+09',
    '100 тыс. руб.',
    '1,23,4',
    '12:30',
    '#ЗНАЧ!',
    '..',
    '5%',
  ])('%j is no sum', (cell) => {
    expect(parseAmount(cell).ok).toBe(false);
  });

  it.each(['1.234', '1,234'])('%j is read as thousands and said to be ambiguous', (cell) => {
    expect(parseAmount(cell)).toMatchObject({ ok: true, amount: 123400, ambiguous: true });
  });

  it('every spelling of a sum is the same sum', () => {
    const styles = [
      [' ', ','],
      ['\u00a0', ','],
      ["'", '.'],
      [',', '.'],
      ['.', ','],
      ['', ','],
      ['', '.'],
    ] as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.constantFrom(...styles), (value, [group, mark]) => {
        const whole = Math.floor(value / 100)
          .toString()
          .replace(/\B(?=(\d{3})+$)/g, group);
        const text = `${whole}${mark}${(value % 100).toString().padStart(2, '0')}`;
        expect(parseAmount(text)).toMatchObject({ ok: true, amount: value });
      }),
    );
  });
});
