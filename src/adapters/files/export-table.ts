import type { Writable } from 'node:stream';
import type { Column, ColumnKind, ReportRow } from '../../reporting/columns.ts';
import { type ExportSource, writeChunk } from './export-format.ts';

/** Rows that set the widths; a wider cell further down pushes its line to the right. */
const sample = 500;
const rightAligned: readonly ColumnKind[] = ['money', 'integer', 'percent'];

/** A table for the terminal: times shortened to seconds UTC, ids to their last 12 characters, nothing that can steer a terminal. */
export async function writeTable(source: ExportSource, out: Writable): Promise<number> {
  const { columns } = source;
  let widths: readonly number[] | undefined;
  let held: string[][] = [];
  let count = 0;
  const flush = async () => {
    widths ??= measure(columns, held);
    if (count <= held.length) await writeChunk(out, heading(columns, widths));
    for (const cells of held) await writeChunk(out, line(columns, cells, widths));
    held = [];
  };
  for await (const row of source.rows) {
    held.push(columns.map((column) => terminalText(column, row)));
    count++;
    if (widths || held.length === sample) await flush();
  }
  if (!widths || held.length > 0) await flush();
  await writeChunk(out, `${count} ${count === 1 ? 'row' : 'rows'}\n`);
  for (const note of source.notes) await writeChunk(out, `${note}\n`);
  return count;
}

function measure(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly number[] {
  return columns.map((column, i) => Math.max(width(column.name), ...rows.map((cells) => width(cells[i] ?? ''))));
}

function heading(columns: readonly Column[], widths: readonly number[]): string {
  const names = columns.map((column) => column.name);
  const rule = widths.map((one) => '─'.repeat(one)).join('──');
  return `${line(columns, names, widths)}${rule}\n`;
}

function line(columns: readonly Column[], cells: readonly string[], widths: readonly number[]): string {
  const padded = columns.map((column, i) => {
    const cell = cells[i] ?? '';
    const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(cell)));
    return rightAligned.includes(column.kind) ? space + cell : cell + space;
  });
  return `${padded.join('  ').trimEnd()}\n`;
}

function terminalText(column: Column, row: ReportRow): string {
  const value = row[column.name] ?? null;
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(' ');
  if (column.kind === 'percent') return Number(value).toFixed(2);
  if (column.kind === 'time') return String(value).slice(0, 19).replace('T', ' ');
  if (column.kind === 'id') return String(value).slice(-12);
  return String(value).replace(/\p{Cc}/gu, ' ');
}

/** Characters, not code units: names with emoji or rare letters keep their column. */
function width(text: string): number {
  return [...text].length;
}
