import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importNumbers } from '../../../../src/intake/do-not-call/import-numbers.ts';
import { readNumber } from '../../../../src/intake/do-not-call/read-number.ts';
import { memoryList } from '../../../support/memory-list.ts';

const dryRun = (text: string, encoding?: string) =>
  importNumbers(memoryList(text, encoding), undefined, {
    entries: { scope: undefined, source: 'list', who: 'tester' },
  });

describe('a file of numbers', () => {
  it.each([
    ['utf8', 'utf-8'],
    ['win1251', 'windows-1251'],
    ['cp866', 'cp866'],
    ['koi8-r', 'koi8-r'],
    ['utf16le', 'utf-16le'],
    ['utf16be', 'utf-16be'],
  ])('given it is written in %s, then its columns are understood', async (encoding, named) => {
    const text = 'Телефон;Кто просил не звонить\n8(912)345-67-89;Анна Петровна\n+7 912 345 67 80;Пётр Ильич\n';
    expect(await dryRun(text, encoding)).toMatchObject({
      encoding: named,
      delimiter: ';',
      rows: 2,
      numbers: 2,
      added: 0,
    });
  });

  it('given one bare column without a header, then every row is a number', async () => {
    expect(await dryRun('89123456789\n9123456780\n+79123456781\n')).toMatchObject({
      delimiter: null,
      rows: 3,
      accepted: 3,
      numbers: 3,
    });
  });

  it('given rows without a number, lost digits and repeats, then each is refused with its row', async () => {
    const { refusals, accepted, duplicates } = await dryRun(
      'phone\n89123456789\n\n+7 912 345-67-89\n9,12E+09\nnone\n89123456780\n',
    );
    expect(refusals.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'duplicate'],
      [5, 'digits-lost'],
      [6, 'no-usable-phone'],
    ]);
    expect([accepted, duplicates]).toEqual([2, 1]);
  });

  it('given a header alone, then it is an error', async () => {
    await expect(dryRun('phone\n')).rejects.toMatchObject({ code: 'list-no-rows' });
  });
});

describe('one number on the command line', () => {
  const digits = fc.integer({ min: 0, max: 9_999_999 }).map((n) => String(n).padStart(7, '0'));

  it('given any spelling of a Russian mobile number, then it is the number that an import would store', () => {
    fc.assert(
      fc.property(digits, (d) => {
        const number = `+7912${d}`;
        const dashed = `${d.slice(0, 3)}-${d.slice(3, 5)}-${d.slice(5)}`;
        for (const text of [number, `8912${d}`, `912${d}`, `8(912)${dashed}`, `+7 912 ${dashed}`])
          expect(readNumber(text)).toBe(number);
      }),
    );
  });

  it.each(['12', 'жена', '9,12E+09', '89123456789, 89123456780', ''])('given "%s", then it is refused', (text) => {
    expect(() => readNumber(text)).toThrow(/is no telephone number/);
  });
});
