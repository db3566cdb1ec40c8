import { PassThrough } from 'node:stream';
import { z } from 'zod';
import type { ExportSource } from '../adapters/files/export-format.ts';
import { exportFormats } from '../adapters/files/export-formats.ts';
import { maskedRows } from '../reporting/masked-rows.ts';
import { FileAnswer } from './route.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
} as const;

export const exportTypes = ['text/csv', types.xlsx, 'application/json'] as const;
export const exportFormat = z.enum(['csv', 'xlsx', 'json']);
export const paperTypes = [...exportTypes, types.pdf] as const;
export const paperFormat = z.enum(['csv', 'xlsx', 'json', 'pdf']);
export const exportFormatQuery = exportFormat.default('json');

/**
 * A report as a file that is sent while it is read; memory does not grow with it (XLSX has a limit of rows). Free text that a
 * spreadsheet would run is neutralised; numbers are masked for whoever may not see them.
 */
export function exportAnswer(
  { columns, rows, ...rest }: ExportSource,
  format: keyof typeof types,
  name: string,
  number: (text: string) => string,
): FileAnswer {
  const out = new PassThrough();
  const source = { columns, rows: maskedRows(columns, rows, number), ...rest };
  exportFormats[format](source, out).then(
    () => out.end(),
    (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return new FileAnswer(types[format], out, `${name}.${format}`);
}
