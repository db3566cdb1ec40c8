import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { parsePhones } from '../../../../src/intake/cells/phones.ts';

/** Cell, the numbers that it holds, and the reasons of what is left of it. */
const cells: readonly (readonly [cell: string, phones: readonly string[], rest?: readonly string[]])[] = [
  ['8(912)345-67-89', ['+79123456789']],
  ['+7 912 345-67-89', ['+79123456789']],
  ['+7 912 345 67 89', ['+79123456789']],
  ['9123456789', ['+79123456789']],
  ['89123456789', ['+79123456789']],
  ['79123456789', ['+79123456789']],
  ['8.912.345.67.89', ['+79123456789']],
  ['8\u00a0912\u00a0345\u00a067\u00a089', ['+79123456789']],
  ['+7 (912) 345‑67‑89', ['+79123456789']],
  ['+8 (912) 345-67-89', ['+79123456789']],
  ['  8 912 345 67 89  ', ['+79123456789']],
  ['89123456789.0', ['+79123456789']],
  ['79123456789,0', ['+79123456789']],
  ['79123456789.00', ['+79123456789']],
  ["'+79123456789", ['+79123456789']],
  ['="89123456789"', ['+79123456789']],
  ['7,9123456789E+10', ['+79123456789']],
  ['tel:+79123456789', ['+79123456789']],
  ['(495) 123-45-67', ['+74951234567']],
  ['8-800-555-35-35', ['+78005553535']],
  ['+7 777 123 45 67', ['+77771234567']],
  ['8 777 123 45 67', ['+77771234567']],
  ['7771234567', ['+77771234567']],
  ['+375 29 123-45-67', ['+375291234567']],
  ['375291234567', ['+375291234567']],
  ['8-10-375-29-123-45-67', ['+375291234567']],
  ['0049 170 1234567', ['+491701234567']],
  ['+44 7911 123456', ['+447911123456']],
  ['+1 212-555-1234', ['+12125551234']],
  ['89121234567, 89131234567', ['+79121234567', '+79131234567']],
  ['89131234567; 89121234567', ['+79131234567', '+79121234567']],
  ['89121234567/89131234567', ['+79121234567', '+79131234567']],
  ['89121234567 89131234567', ['+79121234567', '+79131234567']],
  ['8 912 123 45 67 8 913 123 45 67', ['+79121234567', '+79131234567']],
  ['89121234567 и 89131234567', ['+79121234567', '+79131234567']],
  ['89121234567\n89131234567', ['+79121234567', '+79131234567']],
  ['+79121234567, 8 (912) 123-45-67, 9121234567', ['+79121234567']],
  ['моб. 8-912-345-67-89', ['+79123456789']],
  ['тел.: 8-912-345-67-89; дом.: 8 (495) 123-45-67', ['+79123456789', '+74951234567']],
  ['89121234567, 2-34-56 жена', ['+79121234567'], ['phone-unusable']],
  ['89121234567 (жена)', ['+79121234567'], ['phone-note']],
  ['89121234567, жена 89131234567', ['+79121234567', '+79131234567'], ['phone-note']],
  ['8 912 345 67 89 после 18:00', ['+79123456789'], ['phone-note']],
  ['8 (912) 345-67-89 доб. 123', ['+79123456789'], ['extension-ignored']],
  ['8 (495) 123-45-67 вн. 12', ['+74951234567'], ['extension-ignored']],
  ['+7-912-345-67-89x123', ['+79123456789'], ['extension-ignored']],
  ['9,12E+09', [], ['digits-lost']],
  ['9,12346E+09', [], ['digits-lost']],
  ['9.12346E9', [], ['digits-lost']],
  ['7.9123E+10', [], ['digits-lost']],
  ['9,12E+09, 89121234567', ['+79121234567'], ['digits-lost']],
  ['2-34-56', [], ['phone-unusable']],
  ['112', [], ['phone-unusable']],
  ['+7 912 345-67-8', [], ['phone-unusable']],
  ['891234567890', [], ['phone-unusable']],
  ['00000000000', [], ['phone-unusable']],
  ['8 809 505 12 34', [], ['phone-unusable']],
  ['нет', [], ['phone-note']],
  ['-', [], ['phone-note']],
  ['', []],
  ['   ', []],
];

describe('numbers of one cell', () => {
  it.each(cells.map(([cell, phones, rest = []]) => ({ cell, phones, rest })))(
    '"$cell" gives $phones',
    ({ cell, phones, rest }) => {
      const read = parsePhones(cell, 'RU');
      expect(read.phones).toEqual(phones);
      expect(read.rest.map(({ reason }) => reason)).toEqual(rest);
    },
  );

  it('given another country, its own spellings are meant', () => {
    expect(parsePhones('(212) 555-1234', 'US').phones).toEqual(['+12125551234']);
    expect(parsePhones('(212) 555-1234', 'RU').phones).toEqual([]);
  });

  it('any ten digits after 9 are judged as the library judges them, in every spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        const national = `9${n.toString().padStart(9, '0')}`;
        const parsed = parsePhoneNumberFromString(`+7${national}`);
        const expected = parsed?.isValid() ? [`+7${national}`] : [];
        for (const spelling of [national, `8${national}`, `+7 (${national.slice(0, 3)}) ${national.slice(3)}`]) {
          expect(parsePhones(spelling, 'RU').phones).toEqual(expected);
        }
      }),
    );
  });

  it('any text is read without an exception, and only E.164 comes out', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+()-.,;/ \nEждоб#х'), maxLength: 60 }), (cell) => {
        for (const phone of parsePhones(cell, 'RU').phones) expect(phone).toMatch(/^\+[1-9]\d{6,14}$/);
      }),
    );
  });
});
