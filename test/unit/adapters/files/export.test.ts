import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ExportSource, WriteExport } from '../../../../src/adapters/files/export-format.ts';
import { exportFormat, exportFormats } from '../../../../src/adapters/files/export-formats.ts';
import { cellText } from '../../../../src/adapters/files/export-neutral.ts';
import { writeXlsx } from '../../../../src/adapters/files/export-xlsx.ts';
import { columns, type ReportRow } from '../../../../src/reporting/columns.ts';

const shape = columns({
  attemptId: 'id',
  debtor: 'debtor',
  phones: 'phones',
  note: 'text',
  at: 'time',
  price: 'money',
  seconds: 'integer',
  full: 'flag',
});

const rows: ReportRow[] = [
  {
    attemptId: '019ab000-0000-7000-8000-000000000001',
    debtor: '=HYPERLINK("http://x")',
    phones: ['+79990000001', '+79990000002'],
    note: 'said "no", twice',
    at: '2026-11-22T06:00:00.250+00:00',
    price: '-1.50',
    seconds: 14,
    full: true,
  },
  { attemptId: 'b', debtor: '+79990000003', phones: [], note: null, at: null, price: '0.00', seconds: 0, full: false },
];

function source(of: readonly ReportRow[] = rows, notes: readonly string[] = []): ExportSource {
  return { columns: shape, rows: each(of), notes };
}

async function* each(of: readonly ReportRow[]): AsyncGenerator<ReportRow> {
  yield* of;
}

async function written(write: WriteExport, from: ExportSource): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    highWaterMark: 16,
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      setImmediate(done);
    },
  });
  await write(from, out);
  out.end();
  await finished(out);
  return Buffer.concat(chunks);
}

describe('free text from outside in files that spreadsheets open', () => {
  const text = { name: 'note', kind: 'text' } as const;
  it.each(['=1+1', '+7 call me', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    '%j gets an apostrophe in front',
    (value) => {
      expect(cellText(text, value)).toBe(`'${value}`);
    },
  );

  it.each(['Иванов', '5-5', ' =1', '’=1', ''])('%j stays as it is', (value) => {
    expect(cellText(text, value)).toBe(value);
  });

  it('leaves phones, sums and ids that we formatted as they are', () => {
    expect(cellText({ name: 'phone', kind: 'phone' }, '+79990000001')).toBe('+79990000001');
    expect(cellText({ name: 'price', kind: 'money' }, '-1.50')).toBe('-1.50');
    expect(cellText({ name: 'debtor', kind: 'debtor' }, '+79990000001')).toBe('+79990000001');
    expect(cellText({ name: 'debtor', kind: 'debtor' }, '+SUM(A1)')).toBe("'+SUM(A1)");
  });
});

describe('the formats of a report', () => {
  it('CSV has a header of field names, commas, CRLF and quotes where needed', async () => {
    expect((await written(exportFormats.csv, source())).toString()).toBe(
      'attemptId,debtor,phones,note,at,price,seconds,full\r\n' +
        '019ab000-0000-7000-8000-000000000001,"\'=HYPERLINK(""http://x"")",+79990000001; +79990000002,"said ""no"", twice",' +
        '2026-11-22T06:00:00.250+00:00,-1.50,14,true\r\n' +
        'b,+79990000003,,,,0.00,0,false\r\n',
    );
  });

  it('CSV read by a strict reader gives any text back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), async (notes) => {
        const clean = notes.map((note) => note.replace(/^[=+\-@\t\r\n＝＋－＠]+/, '').replaceAll('\uFEFF', ''));
        const only = { columns: columns({ n: 'integer', note: 'text' }), notes: [] };
        const from = { ...only, rows: each(clean.map((note, n) => ({ n, note }))) };
        const table: string[][] = parse((await written(exportFormats.csv, from)).toString());
        expect(table.slice(1).map((line) => line[1])).toEqual(clean);
      }),
      { numRuns: 50 },
    );
  });

  it('JSON is one array of objects with the values as they are', async () => {
    expect(JSON.parse((await written(exportFormats.json, source())).toString())).toEqual(rows);
    expect(JSON.parse((await written(exportFormats.json, source([]))).toString())).toEqual([]);
  });

  it('a table lines its columns up, counts its rows, ends with the notes and holds nothing that steers a terminal', async () => {
    const first = rows[0] ?? {};
    const text = (
      await written(exportFormats.table, source([{ ...first, note: '\u001b[2Jred' }], ['simulated']))
    ).toString();
    expect(text.split('\n')).toEqual([
      'attemptId     debtor                  phones                     note     at                   price  seconds  full',
      expect.stringMatching(/^─+$/),
      '000000000001  =HYPERLINK("http://x")  +79990000001 +79990000002   [2Jred  2026-11-22 06:00:00  -1.50       14  true',
      '1 row',
      'simulated',
      '',
    ]);
  });

  it('a table of more rows than its sample has one heading and all rows', async () => {
    const many = Array.from({ length: 1203 }, (_, n): ReportRow => ({ attemptId: `id-${n}` }));
    const lines = (await written(exportFormats.table, source(many))).toString().trimEnd().split('\n');
    expect(lines.length).toBe(1203 + 3);
    expect(lines.filter((line) => line.startsWith('attemptId')).length).toBe(1);
    expect(lines.at(-1)).toBe('1203 rows');
  });

  it('a spreadsheet holds sums as numbers, times as times and phones as text, and the notes on a second sheet', async () => {
    const file = await written(exportFormats.xlsx, source(rows, ['Trunk "sim" is a simulated network']));
    const sheets = await readXlsx(file);
    expect(sheets.map((sheet) => sheet.sheet)).toEqual(['report', 'about']);
    expect(sheets[0]?.data).toEqual([
      shape.map((column) => column.name),
      [
        '019ab000-0000-7000-8000-000000000001',
        `'=HYPERLINK("http://x")`,
        '+79990000001; +79990000002',
        'said "no", twice',
        new Date('2026-11-22T06:00:00.250Z'),
        -1.5,
        14,
        true,
      ],
      ['b', '+79990000003', null, null, null, 0, 0, false],
    ]);
  });

  it('a spreadsheet with more rows than its limit is refused before a byte is written', async () => {
    const out = new Writable({ write: () => expect.unreachable() });
    await expect(writeXlsx(source([...rows, ...rows]), out, 3)).rejects.toMatchObject({
      code: 'report-too-long-for-xlsx',
    });
  });

  it('an unknown format is refused with the ones that exist', () => {
    expect(() => exportFormat('docx')).toThrow('There is no report format "docx"');
  });
});
