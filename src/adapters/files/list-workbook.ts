import { dozvonError } from '../../domain/errors/index.ts';
import type { SheetPart } from '../../intake/ports.ts';
import type { CsvRecord } from '../../intake/text/csv-records.ts';
import { Archive } from './workbook/archive.ts';
import { type CellRules, cellText } from './workbook/cell-text.ts';
import { type WorkbookParts, workbookParts } from './workbook/parts.ts';
import { SharedStrings } from './workbook/shared-strings.ts';
import { type RawRow, SheetRows } from './workbook/sheet-rows.ts';
import { readXml, unescaped } from './workbook/xml.ts';

/**
 * Rows of the first sheet that has any, every cell as text. Read as a stream, in memory that does not grow with the file;
 * only as far as it is asked for. Rows without anything in them are left out: each row has its number.
 * @param name of the file, for people
 * @throws DozvonError `list-broken-workbook`; `list-not-text` for an archive that is something else
 */
export async function* readSheetRows(path: string, name = path): AsyncGenerator<SheetPart> {
  const broken = (error: unknown): Error => {
    const cause = error instanceof Error ? error.message : String(error);
    return dozvonError('list-broken-workbook', { file: name, cause }, error);
  };
  const archive = await Archive.open(path).catch((error: unknown) => {
    throw broken(error);
  });
  const found = otherThanWorkbook(archive);
  if (found) {
    archive.close();
    throw dozvonError('list-not-text', { file: name, found });
  }
  const parts = readParts(archive);
  try {
    for (;;) {
      const { done, value } = await parts.next().catch((error: unknown) => {
        throw broken(error);
      });
      if (done) return;
      yield value;
    }
  } finally {
    await parts.return(undefined);
    archive.close();
  }
}

/** What an archive is that is no workbook, as the errors call it. */
function otherThanWorkbook(archive: Archive): string | undefined {
  if (archive.has('xl/workbook.xml')) return undefined;
  if (archive.has('word/document.xml')) return 'it is a document of a word processor (DOCX)';
  return archive.has('content.xml') ? 'it is an OpenDocument file (ODS, ODT)' : 'it is a packed archive';
}

async function* readParts(archive: Archive): AsyncGenerator<SheetPart, undefined> {
  const parts = await workbookParts(archive);
  const stream = await archive.read(parts.sharedStrings);
  const strings = stream && new SharedStrings(stream);
  try {
    for (const sheet of parts.sheets) {
      let any = false;
      for await (const part of readSheet(archive, sheet, parts, strings)) {
        any = true;
        yield part;
      }
      if (any) return;
    }
  } finally {
    await strings?.close();
  }
}

async function* readSheet(
  archive: Archive,
  sheet: string,
  { isDate, since1904 }: WorkbookParts,
  strings: SharedStrings | undefined,
): AsyncGenerator<SheetPart> {
  const stream = await archive.read(sheet);
  if (!stream) return;
  const rows = new SheetRows();
  const size = Math.max(1, archive.sizeOf(sheet));
  const shared = (index: number): string => {
    if (!strings) throw new Error('a cell names a shared text, and the file has none');
    return strings.get(index);
  };
  for await (const bytes of readXml(stream, rows)) {
    const raw = rows.take();
    await strings?.reach(highestText(raw));
    const records = raw.flatMap((row) => toRecord(row, { isDate, since1904, shared }) ?? []);
    if (records.length > 0) yield { records, share: Math.min(1, bytes / size) };
  }
}

function highestText(rows: readonly RawRow[]): number {
  let highest = -1;
  for (const { cells } of rows)
    for (const { type, value } of cells) if (type === 's') highest = Math.max(highest, Number(value));
  return highest;
}

/** @returns undefined for a row that holds nothing */
function toRecord({ row, cells: raw }: RawRow, rules: CellRules): CsvRecord | undefined {
  const cells: string[] = [];
  let any = false;
  for (const cell of raw) {
    const text = cellText(
      { ...cell, value: cell.type === 'str' ? unescaped(cell.value) : cell.value, inline: unescaped(cell.inline) },
      rules,
    );
    if (text === '') continue;
    while (cells.length < cell.column) cells.push('');
    cells.push(text);
    any = true;
  }
  return any ? { row, cells } : undefined;
}
