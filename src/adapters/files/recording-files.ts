import { copyFile, rm } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { dozvonError } from '../../domain/errors/index.ts';
import type { RecordingFiles } from '../../intake/people/ports.ts';

/** Recordings of calls below one folder; a name that leads out of it is touched by nobody. */
export function recordingFiles(folder: string): RecordingFiles {
  return {
    delete: async (file) => {
      try {
        await rm(pathOf(folder, file), { force: true });
      } catch (error) {
        throw dozvonError('recording-not-erased', { file, cause: codeOf(error) }, error);
      }
    },
  };
}

/** Copies recordings for a person who asked for them. @returns those that were there */
export async function copyRecordings(folder: string, files: readonly string[], to: string): Promise<readonly string[]> {
  const copied: string[] = [];
  for (const file of files) {
    try {
      await copyFile(pathOf(folder, file), join(to, basename(file)));
      copied.push(file);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return copied;
}

function pathOf(folder: string, file: string): string {
  const path = resolve(folder, file);
  const inside = relative(folder, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside))
    throw new Error('outside the folder of recordings');
  return path;
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
