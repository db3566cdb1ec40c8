import type { Writable } from 'node:stream';
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { dozvonError } from '../../domain/errors/index.ts';
import type { Column, ReportValue } from '../../reporting/columns.ts';
import { type ExportSource, writeChunk } from './export-format.ts';
import { cellText } from './export-neutral.ts';

/** The library builds a sheet in memory; so many rows of attempts stay below 1 GB. */
export const xlsxRowLimit = 100_000;

/**
 * A spreadsheet with a sheet `report` (numbers and times as such, times in UTC) and a sheet `about` with the notes.
 * @throws DozvonError `report-too-long-for-xlsx` before anything is written
 */
export async function writeXlsx(source: ExportSource, out: Writable, limit = xlsxRowLimit): Promise<number> {
  const data: SheetData = [source.columns.map((column): Cell => ({ value: column.name, fontWeight: 'bold' }))];
  for await (const row of source.rows) {
    if (data.length > limit) throw dozvonError('report-too-long-for-xlsx', { limit });
    data.push(source.columns.map((column) => cell(column, row[column.name] ?? null)));
  }
  const about: SheetData = source.notes.map((note): Cell[] => [{ value: note, type: String }]);
  const sheets = [
    { data, sheet: 'report', stickyRowsCount: 1, columns: source.columns.map(width) },
    ...(about.length > 0 ? [{ data: about, sheet: 'about', columns: [{ width: 100 }] }] : []),
  ];
  await writeChunk(out, await writeExcelFile(sheets).toBuffer());
  return data.length - 1;
}

function cell(column: Column, value: ReportValue): Cell {
  if (value === null) return null;
  switch (column.kind) {
    case 'money':
      return { value: Number(value), type: Number, format: '#,##0.00' };
    case 'percent':
      return { value: Number(value), type: Number, format: '0.00' };
    case 'integer':
      return { value: Number(value), type: Number };
    case 'flag':
      return { value: value === true, type: Boolean };
    case 'time':
      return { value: new Date(String(value)), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
    default:
      return { value: cellText(column, value), type: String };
  }
}

function width(column: Column): { width: number } {
  if (column.kind === 'id') return { width: 38 };
  if (column.kind === 'time' || column.kind === 'phone' || column.kind === 'debtor') return { width: 20 };
  return { width: Math.max(10, column.name.length + 2) };
}
