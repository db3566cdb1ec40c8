import type { Writable } from 'node:stream';
import { type ExportSource, writeChunk } from './export-format.ts';
import { cellText } from './export-neutral.ts';

/**
 * CSV by RFC 4180: UTF-8 without a byte-order mark, comma, CRLF, quotes only where needed. The header carries the field
 * names of JSON. An absent value is an empty field.
 */
export async function writeCsv(source: ExportSource, out: Writable): Promise<number> {
  await writeChunk(out, line(source.columns.map((column) => column.name)));
  let count = 0;
  for await (const row of source.rows) {
    await writeChunk(out, line(source.columns.map((column) => cellText(column, row[column.name] ?? null))));
    count++;
  }
  return count;
}

function line(fields: readonly string[]): string {
  return `${fields.map(quoted).join(',')}\r\n`;
}

function quoted(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
