import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, CsvRecords } from '../../../../src/intake/text/csv-records.ts';

function read(text: string, delimiter = ';', pieceLength = text.length, leastCells = 0): CsvRecord[] {
  const reader = new CsvRecords(delimiter, leastCells);
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    records.push(...(reader.push(text.slice(at, at + pieceLength)) ?? []));
  }
  return [...records, ...(reader.push('', true) ?? [])];
}

const cellsOf = (text: string, delimiter = ';') => read(text, delimiter).map(({ cells }) => cells);

describe('rows of a CSV', () => {
  it.each([
    [
      'a;b\nc;d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\r\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\rc;d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a;"b;c"\n', [['a', 'b;c']]],
    ['a;"b\nc";d\ne\n', [['a', 'b\nc', 'd'], ['e']]],
    ['"a ""b"" c";d\n', [['a "b" c', 'd']]],
    ['"";""\n', [['', '']]],
    ['a;;\n', [['a', '', '']]],
    ['ООО "Ромашка";1\n', [['ООО "Ромашка"', '1']]],
    ['"ООО "Ромашка"";1\n', [['ООО "Ромашка"', '1']]],
    ['"ООО "Ромашка" и Ко";1\n', [['ООО "Ромашка" и Ко', '1']]],
    ['"ООО ""Ромашка""";1\n', [['ООО "Ромашка"', '1']]],
    ['a"b;c\n', [['a"b', 'c']]],
  ])('%j is read as people mean it', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('a line break inside quotes is no new row', () => {
    expect(read('h\n"x\ny\nz";1\nlast;2\n').map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it('given a quote that is never closed, that row alone is broken and the next ones are read', () => {
    const records = read('a;b\n"Иванов;1\nПетров;2\nСидоров;3\n');
    expect(records.map(({ row, broken, cells }) => [row, broken ?? false, cells.at(-1)])).toEqual([
      [1, false, 'b'],
      [2, true, '1'],
      [3, false, '2'],
      [4, false, '3'],
    ]);
  });

  it('given a forgotten quote and a well-quoted row below, only the first is broken', () => {
    const records = read('a;b\n"Иванов;1\n"Петров";2\n');
    expect(records.map(({ broken, cells }) => [broken ?? false, cells])).toEqual([
      [false, ['a', 'b']],
      [true, ['"Иванов', '1']],
      [false, ['Петров', '2']],
    ]);
  });

  it('given a quote closed by accident rows later, the swallowed rows come back', () => {
    const records = read('a;b\n"Иванов;1\nПетров;2"\nСидоров;3\n', ';', 1000, 2);
    expect(records.map(({ row, broken }) => [row, broken ?? false])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, false],
    ]);
  });

  it('given a forgotten quote in a long list, memory stays bounded and every other row is read', () => {
    const text = `a;b\n"x;1\n${'y;2\n'.repeat(20_000)}`;
    const records = read(text, ';', 4096);
    expect(records.length).toBe(20_002);
    expect(records.filter(({ broken }) => broken).map(({ row }) => row)).toEqual([2]);
  });

  it('a line without an end longer than a million characters is refused', () => {
    expect(new CsvRecords(';').push('x'.repeat(1_100_000))).toBeUndefined();
  });

  const cell = fc.string({ unit: fc.constantFrom(...'абв12 ,;|\t"\n\r'), maxLength: 12 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 12 });

  it('what is written by the rules is read back, whatever the pieces', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.integer({ min: 1, max: 9 }),
        (rows, delimiter, piece) => {
          const text = rows
            .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
            .join('\r\n');
          expect(read(`${text}\r\n`, delimiter, piece).map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  it('well-formed text is read as csv-parse reads it', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = (each: string) => (/[;"\n\r]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each);
        const text = `${rows.map((row) => row.map(quoted).join(';')).join('\n')}\n`;
        expect(cellsOf(text)).toEqual(
          parse(text, { delimiter: ';', relax_column_count: true, record_delimiter: '\n' }),
        );
      }),
    );
  });

  it('any text at all is read without an exception', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a;"\n\r'), maxLength: 80 }),
        fc.integer({ min: 1, max: 20 }),
        (text, piece) => {
          expect(read(text, ';', piece).length).toBeGreaterThanOrEqual(text.trim() === '' ? 0 : 1);
        },
      ),
    );
  });
});
