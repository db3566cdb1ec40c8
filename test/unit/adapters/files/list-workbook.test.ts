import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readSheetRows } from '../../../../src/adapters/files/list-workbook.ts';
import { storedZip } from '../../../support/stored-zip.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function fileOf(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dozvon-workbook-'));
  folders.push(folder);
  const file = join(folder, 'list.xlsx');
  await writeFile(file, bytes);
  return file;
}

async function rowsOf(file: string): Promise<[number, ...string[]][]> {
  const rows: [number, ...string[]][] = [];
  for await (const { records } of readSheetRows(file)) for (const { row, cells } of records) rows.push([row, ...cells]);
  return rows;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  /** Inside of `<sheetData>`, a text a sheet. */
  readonly sheets: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
}

/** A workbook written by hand: ECMA-376 part 1, 18. */
function workbook({ sheets, strings, styles, properties = '' }: Parts): Promise<string> {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`)).join('');
  const tabs = sheets.map((_, i) => `<sheet name="${i}" sheetId="${i + 1}" r:id="s${i}"/>`).join('');
  const files: Record<string, string> = {
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${office}">${properties}<sheets>${tabs}</sheets></workbook>`,
  };
  for (const [i, sheet] of sheets.entries())
    files[`xl/worksheets/sheet${i}.xml`] = `<worksheet><sheetData>${sheet}</sheetData></worksheet>`;
  if (strings !== undefined) files['xl/sharedStrings.xml'] = `<sst>${strings}</sst>`;
  if (styles !== undefined) files['xl/styles.xml'] = `<styleSheet>${styles}</styleSheet>`;
  return fileOf(storedZip(files));
}

const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;

describe('a list in a workbook', () => {
  it('given cells of every kind, then each is the text that a CSV would hold', async () => {
    const file = await workbook({
      sheets: [
        row(
          '<c t="s"><v>0</v></c>',
          '<c t="inlineStr"><is><r><t>Ива</t></r><r><t>нов</t></r><rPh><t>no</t></rPh></is></c>',
          '<c t="str"><f>A1</f><v>a_x000D_b</v></c>',
          '<c t="b"><v>1</v></c>',
          '<c t="e"><v>#N/A</v></c>',
          '<c><v>7.9123456789E10</v></c>',
          '<c><v>1.234</v></c>',
          '<c><v>79121234567</v></c>',
          '<c t="d"><v>2026-12-12T10:00:00Z</v></c>',
        ),
      ],
      strings: '<si><t xml:space="preserve"> Долг &amp; пени </t></si>',
    });
    expect(await rowsOf(file)).toEqual([
      [1, 'Долг & пени', 'Иванов', 'a\rb', 'true', '', '79123456789', '1.2340', '79121234567', '2026-12-12'],
    ]);
  });

  // 46368 is 12 December 2026 counted from 1900, 44906 from 1904 (1,462 days later).
  it.each([
    ['a built-in format', '<cellXfs><xf numFmtId="14"/></cellXfs>', '', '46368', '2026-12-12'],
    ['days from 1904', '<cellXfs><xf numFmtId="14"/></cellXfs>', '<workbookPr date1904="1"/>', '44906', '2026-12-12'],
    [
      'a format of its own',
      '<numFmts><numFmt numFmtId="164" formatCode="[$-419]d mmmm yyyy;@"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>',
      '',
      '46368.5',
      '2026-12-12',
    ],
    [
      'the format of the style it comes from',
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf xfId="0"/></cellXfs>',
      '',
      '46368',
      '2026-12-12',
    ],
    [
      'a format of money',
      '<numFmts><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;₽&quot;"/></numFmts><cellXfs><xf numFmtId="165"/></cellXfs>',
      '',
      '46368',
      '46368',
    ],
  ])('given a number with %s, then it is read accordingly', async (_, styles, properties, value, text) => {
    const file = await workbook({ sheets: [row(`<c s="0"><v>${value}</v></c>`)], styles, properties });
    expect(await rowsOf(file)).toEqual([[1, text]]);
  });

  it('given cells and rows that are left out, then the others keep their places', async () => {
    const file = await workbook({
      sheets: [
        '<row r="2"><c r="B2"><v>1</v></c><c r="AB2"><v>2</v></c></row><row r="7"><c r="A7"/></row><row r="9"><c r="A9"><v>3</v></c></row>',
      ],
    });
    const blank = Array.from({ length: 25 }, () => '');
    expect(await rowsOf(file)).toEqual([
      [2, '', '1', ...blank, '2'],
      [9, '3'],
    ]);
  });

  it('given a first sheet without anything in it, then the next one is the list', async () => {
    expect(await rowsOf(await workbook({ sheets: [row('<c t="str"><v> </v></c>'), row('<c><v>5</v></c>')] }))).toEqual([
      [1, '5'],
    ]);
  });

  it('given texts that are named out of order, then each cell has its own', async () => {
    const strings = Array.from({ length: 20_000 }, (_, i) => `<si><t>текст ${i}</t></si>`).join('');
    const file = await workbook({ sheets: [row('<c t="s"><v>19999</v></c>', '<c t="s"><v>0</v></c>')], strings });
    expect(await rowsOf(file)).toEqual([[1, 'текст 19999', 'текст 0']]);
  });

  it('given names with a prefix, as some programmes write them, then they mean the same', async () => {
    const sheet = row('<c t="inlineStr"><is><t>а</t></is></c>').replace(/<(\/?)(\w)/g, '<$1x:$2');
    expect(await rowsOf(await workbook({ sheets: [sheet] }))).toEqual([[1, 'а']]);
  });

  it.each([
    ['bytes that are no archive', () => fileOf(Buffer.from('PK\x03\x04 and nothing more'))],
    ['a workbook whose parts are missing', () => fileOf(storedZip({ 'xl/workbook.xml': '<workbook/>' }))],
    [
      'a cell that names a text that is not there',
      () => workbook({ sheets: [row('<c t="s"><v>5</v></c>')], strings: '' }),
    ],
    ['rows that go back', () => workbook({ sheets: ['<row r="5"/><row r="5"/>'] })],
    ['XML that breaks off', () => workbook({ sheets: ['<row><c>'] })],
    ['a text without an end', () => workbook({ sheets: [row(`<c t="str"><v>${'9'.repeat(5_000_000)}</v></c>`)] })],
  ])('given %s, then the error names the file', async (_, make) => {
    const file = await make();
    await expect(rowsOf(file)).rejects.toMatchObject({
      code: 'list-broken-workbook',
      message: expect.stringContaining(file),
    });
  });

  it('given only the beginning is looked at, then the rest is not read and the file is let go of', async () => {
    const sheet = Array.from({ length: 50_000 }, (_, i) => row(`<c><v>${i}</v></c>`)).join('');
    const file = await workbook({ sheets: [sheet] });
    for await (const { records, share } of readSheetRows(file)) {
      expect(records.length).toBeLessThan(10_000);
      expect(share).toBeLessThan(0.2);
      break;
    }
  });

  it('given what a spreadsheet programme wrote, then another reader finds the same cells', async () => {
    const cells = Array.from({ length: 300 }, (_, i) => [
      { value: `Должник ${i % 7} «&<>»` },
      { value: 79_120_000_000 + i },
      i % 3 === 0 ? null : { value: 1000 + i / 4 },
      { value: new Date(Date.UTC(2026, i % 12, 1 + (i % 28))), type: Date, format: 'dd.mm.yyyy' },
      { value: i % 2 === 0, type: Boolean },
    ]);
    const file = await fileOf(await writeWorkbook(cells).toBuffer());
    const [sheet] = await readWorkbook(file, { parseNumber: (text: string) => text });
    const theirs = (sheet?.data ?? []).map((line) =>
      line.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
    );
    const ours = (await rowsOf(file)).map(([, ...line]) => line);
    // Three decimals get a fourth: see the list of cells above.
    expect(ours.map((line) => line.map((cell) => cell.replace(/(\.\d{3})0$/, '$1')))).toEqual(theirs);
  });

  it.each([
    ['word/document.xml', 'it is a document of a word processor (DOCX)'],
    ['content.xml', 'it is an OpenDocument file (ODS, ODT)'],
    ['photo.jpg', 'it is a packed archive'],
  ])(
    'given an archive with %s and no workbook, then the file is called by its name and what it is',
    async (part, found) => {
      const file = await fileOf(storedZip({ [part]: 'x' }));
      const rows = readSheetRows(file, 'debtors.xlsx').next();
      await expect(rows).rejects.toMatchObject({ code: 'list-not-text', params: { file: 'debtors.xlsx', found } });
    },
  );
});
