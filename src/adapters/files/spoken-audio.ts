import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpokenAudio } from '../../intake/retention/ports.ts';

/** Parts of a sound folder that hold rendered speech: names, sums and dates of people are in it. */
const parts = ['messages', 'fragments'];

/**
 * Messages that were rendered for people, in the folders that this machine sees. A file's time of change is its last use.
 * A part that is made anew when it is needed again: nothing but time is lost with it.
 */
export function spokenAudio(folders: readonly string[]): SpokenAudio {
  return {
    deleteUnused: async (before, dryRun) => {
      let [found, deleted] = [0, 0];
      for (const path of await soundsBelow(folders)) {
        if (!(await isOlder(path, before))) continue;
        found++;
        if (dryRun) continue;
        await rm(path, { force: true });
        deleted++;
      }
      return { found, deleted };
    },
  };
}

async function soundsBelow(folders: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders.flatMap((each) => parts.map((part) => join(each, part)))) {
    const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    found.push(...names.filter((name) => name.endsWith('.alaw')).map((name) => join(folder, name)));
  }
  return found;
}

async function isOlder(path: string, before: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtime < before;
  } catch (error) {
    // The cache trimmed it in between.
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
