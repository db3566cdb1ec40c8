import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Column, ReportRow } from '../../reporting/columns.ts';
import type { ReportPaper } from '../../reporting/paper.ts';

/** Rows on their way into a file. Notes are for people: a simulated network, the period. */
export interface ExportSource {
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<ReportRow>;
  readonly notes: readonly string[];
  /** What a paper says above its table; files for programmes have none. */
  readonly paper?: ReportPaper;
}

/** Writes an export; the stream stays open. @returns the number of rows */
export type WriteExport = (source: ExportSource, out: Writable) => Promise<number>;

/** Writes and waits while the reader is slow, so that memory does not grow with the export. */
export async function writeChunk(out: Writable, chunk: string | Uint8Array): Promise<void> {
  if (out.write(chunk)) return;
  if (out.destroyed) throw out.errored ?? new Error('The output was closed before the report was complete');
  await once(out, 'drain');
}
