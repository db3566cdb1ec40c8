import readWorkbook from 'read-excel-file/node';
import { dozvonError } from '../../domain/errors/index.ts';
import type { SheetPart } from '../../intake/ports.ts';
import type { CsvRecord } from '../../intake/text/csv-records.ts';

/** The text that the file holds for a number: no digit passes through a float. */
interface NumberText {
  readonly number: string;
}
type SheetCell = string | NumberText | boolean | Date | null;

const partRows = 5000;

/**
 * Rows of the first sheet that has any, every cell as text. A workbook is unpacked whole (its format allows no other way with
 * the library in use), so memory does grow with it: about 0.5 kB a cell.
 */
export async function* readSheetRows(path: string): AsyncGenerator<SheetPart> {
  const rows = await readFirstSheet(path);
  for (let from = 0; from < rows.length; from += partRows) {
    const records = rows
      .slice(from, from + partRows)
      .map((cells, i): CsvRecord => ({ row: from + i + 1, cells: cells.map(asText) }));
    yield { records, share: Math.min(1, (from + partRows) / rows.length) };
  }
}

async function readFirstSheet(path: string): Promise<readonly (readonly SheetCell[])[]> {
  try {
    const sheets = await readWorkbook(path, { parseNumber: (number: string): NumberText => ({ number }) });
    const found = sheets.find(({ data }) => data.some((cells) => cells.some((cell) => cell !== null)));
    return (found?.data ?? []) as readonly (readonly SheetCell[])[];
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw dozvonError('list-broken-workbook', { file: path, cause }, error);
  }
}

function asText(cell: SheetCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return String(cell);
  return typeof cell === 'object' ? plainNumber(cell.number) : cell;
}

/** `7.9123456789E10` → `79123456789`. A third decimal is float noise or a fraction, never thousands: `1.234` → `1.2340`. */
function plainNumber(text: string): string {
  const plain = /e/i.test(text) ? expanded(text) : text;
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}

function expanded(text: string): string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value);
}
