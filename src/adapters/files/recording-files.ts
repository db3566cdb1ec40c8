import { copyFile, readdir, rm } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { dozvonError } from '../../domain/errors/index.ts';
import { sideNames } from '../../domain/recording-sides.ts';
import type { RecordingFiles } from '../../intake/people/ports.ts';

/**
 * Recordings of calls in the folders that this machine sees. The record names them as Asterisk does, without the ending.
 * A name that leads out of the folders is touched by nobody.
 */
export function recordingFiles(folders: readonly string[]): RecordingFiles {
  return {
    delete: async (file) => {
      try {
        const paths = await findRecording(folders, file);
        for (const path of paths) await rm(path);
        for (const side of Object.values(sideNames(file)))
          for (const path of await findRecording(folders, side)) await rm(path);
        return paths.length > 0;
      } catch (error) {
        throw dozvonError('recording-not-erased', { file, cause: codeOf(error) }, error);
      }
    },
  };
}

/** Copies recordings for a person who asked for them. @returns the names of those that were there */
export async function copyRecordings(
  folders: readonly string[],
  files: readonly string[],
  to: string,
): Promise<readonly string[]> {
  const copied: string[] = [];
  for (const file of files) {
    const paths = await findRecording(folders, file);
    for (const path of paths) await copyFile(path, join(to, basename(path)));
    if (paths.length > 0) copied.push(file);
  }
  return copied;
}

/** Paths of a recording; none when it is not on this machine. */
export async function findRecording(folders: readonly string[], file: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const path = resolve(folder, file);
    const inside = relative(folder, path);
    if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) continue;
    const names = await namesIn(dirname(path));
    const wanted = names.filter((name) => name === basename(path) || name === `${basename(path)}${extname(name)}`);
    found.push(...wanted.map((name) => join(dirname(path), name)));
  }
  return found;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
