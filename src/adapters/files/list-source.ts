import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { dozvonError } from '../../domain/errors/index.ts';
import type { ListSource } from '../../intake/ports.ts';
import { readSheetRows } from './list-workbook.ts';

/** Text of this size still lies in V8's young heap; larger strings wait for the slow collector and double the memory. */
const chunkBytes = 32 * 1024;

/** A list in a file of this machine. @param path as the user gave it @param name of the file, for people */
export function fileListSource(path: string, name = basename(path)): ListSource {
  return {
    name,
    chunks: () => readBytes(path),
    sheetRows: () => readSheetRows(path, name),
  };
}

async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) yield chunk as Uint8Array;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === 'ENOENT') return dozvonError('list-not-found', { file: path }, error);
  return code === undefined ? error : dozvonError('list-unreadable', { file: path, cause: code }, error);
}
