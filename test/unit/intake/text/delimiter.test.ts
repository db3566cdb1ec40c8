import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEncodings } from '../../../../src/intake/text/encoding.ts';
import { bytesOf, check } from '../list-text.ts';

describe('delimiter of a list', () => {
  it.each([
    ['ФИО;Телефон;Сумма\nИванов Иван;89121234567;1234,56\nПетров Пётр;89131234567;99,10\n', ';'],
    ['Иванов Иван;89121234567;1234,56\nПетров Пётр;89131234567;99,10\n', ';'],
    ['name,phone,amount\nJohn,+79121234567,"1,234.50"\nJane,+79131234567,99.10\n', ','],
    ['name,phone,amount\n"Smith; John",+79121234567,1234.50\n"Doe; Jane",+79131234567,99.10\n', ','],
    ['ФИО\tТелефон\tСумма\nИванов, Иван\t89121234567\t1234,56\n', '\t'],
    ['ФИО|Телефон|Сумма\nИванов; Иван|89121234567|1234,56\n', '|'],
    ['Телефон\n"89121234567, 2-34-56 жена"\n89131234567\n', null],
    ['89121234567\n89131234567\n', null],
    ['Телефон\n89121234567, 89131234567\n89141234567\n', null],
    ['89121234567;100\n', ';'],
    ['Телефон;Адрес\n89121234567;"Самара, ул. Мира, 5, кв. 7"\n89131234567;"Уфа, ул. Мира, 6, кв. 8"\n', ';'],
  ])('of %j is %j', async (text, delimiter) => {
    const { report } = await check(text);
    expect(report.delimiter).toBe(delimiter);
    expect(report.refused).toBe(0);
  });

  it('given the line sep=, that spreadsheets write in front, it decides and is no row', async () => {
    const { report } = await check('sep=|\r\nТелефон|Сумма\r\n89121234567|100\r\nнет|5\r\n');
    expect(report).toMatchObject({ delimiter: '|', rows: 2, accepted: 1 });
    expect(report.refusals[0]?.row).toBe(3);
  });

  it('any list comes through any encoding and any delimiter with the same figures', async () => {
    const name = fc.constantFrom('Жихарев Пётр', 'ООО "Ромашка"', 'Щукина; Анна', 'Эрдман, Юлий', 'Тополёва\nУльяна');
    const person = fc.record({
      name,
      phone: fc.integer({ min: 9_120_000_000, max: 9_139_999_999 }),
      sum: fc.integer({ min: 1, max: 9_999_999 }),
    });
    const people = fc.uniqueArray(person, { minLength: 2, maxLength: 20, selector: ({ phone }) => phone });
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom(...textEncodings),
        async (list, delimiter, encoding) => {
          const rows = list.map(({ name: who, phone, sum }) => [
            who,
            `8${phone}`,
            `${Math.floor(sum / 100)},${String(sum % 100).padStart(2, '0')}`,
          ]);
          const text = [['ФИО', 'Телефон', 'Сумма долга'], ...rows]
            .map((cells) =>
              cells.map((cell) => (/[;,\t|"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
            )
            .join('\r\n');
          const { report } = await check(bytesOf(text, encoding));
          expect(report).toMatchObject({
            encoding,
            delimiter,
            rows: list.length,
            accepted: list.length,
            debtors: list.length,
            phones: list.length,
          });
        },
      ),
      { numRuns: 120 },
    );
  });
});
