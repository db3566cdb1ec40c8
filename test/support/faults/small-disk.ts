/** A disk of its own for a data folder, small enough to be filled. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { requireProgram } from '../../../src/stack/tools.ts';

const megabytes = 700;

/** @throws Error without the right to mount: run it as root, in a container with CAP_SYS_ADMIN */
export function mountSmallDisk(folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync(requireProgram('mount', 'mount'), [
    '-t',
    'tmpfs',
    '-o',
    `size=${megabytes}m,mode=0711`,
    'dozvon-faults',
    folder,
  ]);
}

export function unmountDisk(folder: string): void {
  execFileSync(requireProgram('umount', 'mount'), ['-l', folder]);
}

/** Writes until nothing more fits. @returns the file to be removed */
export function fillDisk(folder: string): string {
  const file = join(folder, 'ballast');
  const handle = openSync(file, 'w');
  try {
    for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 16)) fillBy(handle, Buffer.alloc(size));
  } finally {
    closeSync(handle);
  }
  return file;
}

function fillBy(handle: number, block: Buffer): void {
  try {
    while (writeSync(handle, block) === block.length);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
