import { join } from 'node:path';
import type { StackAddresses } from './stack.ts';

/** Ours, and those into which the Asterisks of this machine write. */
export function recordingFolders({
  asterisk,
  folders,
}: Pick<StackAddresses, 'asterisk' | 'folders'>): readonly string[] {
  const spools = asterisk.flatMap(({ spool }) => (spool === undefined ? [] : [join(spool, 'recording')]));
  return [folders.recordings, ...spools];
}
