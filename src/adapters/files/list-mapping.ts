import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { dozvonError } from '../../domain/errors/index.ts';
import { type Mapping, readMapping } from '../../intake/columns/mapping.ts';

/** Reads a mapping file: YAML, of which JSON is a part. @throws DozvonError `mapping-unreadable`, `mapping-wrong` */
export async function readMappingFile(path: string): Promise<Mapping> {
  let data: unknown;
  try {
    data = parse(await readFile(path, 'utf8'));
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw dozvonError('mapping-unreadable', { file: path, cause }, error);
  }
  return readMapping(data, path);
}
