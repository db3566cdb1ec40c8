import { join } from 'node:path';
import type { StackAddresses } from './stack.ts';

/** Where speech that was rendered for people lies: what nodes play, and what the screens let one hear. */
export function soundFolders({ asterisk, folders }: Pick<StackAddresses, 'asterisk' | 'folders'>): readonly string[] {
  return [...new Set([folders.sounds, ...asterisk.map(({ sounds }) => sounds), join(folders.cache, 'heard')])];
}
