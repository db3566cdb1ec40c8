import { dozvonError } from '../../domain/errors/index.ts';
import { writeCsv } from './export-csv.ts';
import type { WriteExport } from './export-format.ts';
import { writeJson } from './export-json.ts';
import { writePdf } from './export-pdf.ts';
import { writeTable } from './export-table.ts';
import { writeXlsx } from './export-xlsx.ts';

/** Every format that a report can be written in. */
export const exportFormats = {
  table: writeTable,
  csv: writeCsv,
  xlsx: writeXlsx,
  json: writeJson,
  pdf: (source, out) => writePdf(source, out),
} as const satisfies Record<string, WriteExport>;

export type ExportFormat = keyof typeof exportFormats;

/** @throws DozvonError `report-format-unknown` */
export function exportFormat(name: string): ExportFormat {
  const format = (Object.keys(exportFormats) as ExportFormat[]).find((one) => one === name);
  if (!format)
    throw dozvonError('report-format-unknown', { format: name, formats: Object.keys(exportFormats).join(', ') });
  return format;
}
