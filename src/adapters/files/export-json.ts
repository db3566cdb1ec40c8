import type { Writable } from 'node:stream';
import { type ExportSource, writeChunk } from './export-format.ts';

/** One JSON array of objects, a row a line. Text is as the list gave it: no spreadsheet opens JSON. */
export async function writeJson(source: ExportSource, out: Writable): Promise<number> {
  let count = 0;
  for await (const row of source.rows) await writeChunk(out, `${count++ === 0 ? '[\n' : ',\n'}${JSON.stringify(row)}`);
  await writeChunk(out, count === 0 ? '[]\n' : '\n]\n');
  return count;
}
