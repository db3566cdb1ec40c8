import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ExportSource } from '../adapters/files/export-format.ts';
import { type ExportFormat, exportFormat, exportFormats } from '../adapters/files/export-formats.ts';
import { dozvonError } from '../domain/errors/index.ts';

interface OutputOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly out?: string;
}

/** The format asked for, else the one that the file's ending names, else a table. A spreadsheet and a PDF need a file. */
export function chooseFormat(options: OutputOptions): ExportFormat {
  const ending = extname(options.out ?? '').slice(1);
  const byEnding = ending in exportFormats ? ending : 'table';
  const format = exportFormat(options.format ?? (options.json ? 'json' : byEnding));
  if ((format === 'xlsx' || format === 'pdf') && options.out === undefined && process.stdout.isTTY)
    throw dozvonError('report-needs-file');
  return format;
}

/**
 * Writes to standard output, or to a file that takes its name only when it is complete.
 * @throws DozvonError `report-file-unwritable`
 */
export async function writeReport(source: ExportSource, format: ExportFormat, file?: string): Promise<void> {
  if (file === undefined) {
    await exportFormats[format](source, process.stdout);
    return;
  }
  const partial = `${file}.${process.pid}.part`;
  const out = createWriteStream(partial);
  const written = finished(out);
  try {
    await Promise.all([written, fill(source, format, out)]);
    await rename(partial, file);
  } catch (error) {
    out.destroy();
    await rm(partial, { force: true });
    throw isFileError(error) ? dozvonError('report-file-unwritable', { file, reason: error.message }, error) : error;
  }
}

async function fill(source: ExportSource, format: ExportFormat, out: Writable): Promise<void> {
  await exportFormats[format](source, out);
  out.end();
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}
