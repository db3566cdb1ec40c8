import { randomUUID } from 'node:crypto';
import { close, constants, open, write } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { AudioStore } from '../../conversation/speech-ports.ts';

export interface AudioStoreOptions {
  /** Files used longest ago go first when the folder is larger than this. */
  readonly maxBytes: number;
  /** Files used within this time never go: a call may be playing them. Absent: 15 minutes. */
  readonly keepMs?: number;
  readonly nowMs: () => number;
}

/** When everything is too fresh to go, a look at the whole folder must not follow every write. */
const trimEveryMs = 30_000;
/** Existing bytes are written over where they stand: equal bytes by equal ones, so a call that plays them hears no gap. */
const inPlace = constants.O_WRONLY | constants.O_CREAT;
/** The way of callbacks: file handles of the promises' way cost more than the three system calls. */
const [openFile, writeBytes, closeFile] = [promisify(open), promisify(write), promisify(close)];
/** Files looked at together. */
const lookAtOnce = 256;

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly usedMs: number;
}

/** `<folder>/<two letters>/<key>.alaw`; modification time = last use. Several processes may share one folder. */
export class FileAudioStore implements AudioStore {
  readonly #folder: string;
  readonly #options: Required<AudioStoreOptions>;
  /** Bytes in the folder as far as this process knows; unknown until the first write. */
  #bytes: number | undefined;
  #trimming: Promise<void> | undefined;
  #trimmedMs = 0;
  /** When this process wrote each key that `keep` was asked for; the oldest first. */
  readonly #kept = new Map<string, number>();

  constructor(folder: string, options: AudioStoreOptions) {
    this.#folder = folder;
    this.#options = { keepMs: 900_000, ...options };
  }

  pathOf(key: string): string {
    return join(this.#folder, key.slice(0, 2), key);
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const file = `${this.pathOf(key)}.alaw`;
    try {
      const bytes = await readFile(file);
      await this.#touch(file);
      return bytes;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async has(key: string): Promise<boolean> {
    try {
      await this.#touch(`${this.pathOf(key)}.alaw`);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async put(key: string, alaw: Uint8Array): Promise<void> {
    const file = `${this.pathOf(key)}.alaw`;
    const partial = `${file}.${randomUUID()}.part`;
    await making(partial, () => writeFile(partial, alaw));
    await rename(partial, file);
    await this.#count(alaw.length);
  }

  /**
   * Writes without asking what lies there: whatever another process, or one that died half-way, wrote under the key is a
   * beginning of the same bytes. What this process wrote a short time ago no trim can have taken.
   */
  async keep(key: string, alaw: Uint8Array): Promise<void> {
    const now = this.#options.nowMs();
    this.#forgetKept(now - this.#options.keepMs / 2);
    if (this.#kept.has(key)) return;
    const file = `${this.pathOf(key)}.alaw`;
    await making(file, () => writeOver(file, alaw));
    this.#kept.set(key, now);
    await this.#count(alaw.length);
  }

  #forgetKept(olderThanMs: number): void {
    for (const [key, at] of this.#kept) {
      if (at > olderThanMs) return;
      this.#kept.delete(key);
    }
  }

  async #count(bytes: number): Promise<void> {
    if (this.#bytes === undefined) this.#bytes = (await this.#entries()).reduce((sum, { size }) => sum + size, 0);
    else this.#bytes += bytes;
    const { maxBytes, nowMs } = this.#options;
    if (this.#bytes > maxBytes && nowMs() - this.#trimmedMs > trimEveryMs) await this.trim();
  }

  /** Brings the folder to 90 % of its limit. */
  trim(): Promise<void> {
    this.#trimming ??= this.#trim().finally(() => {
      this.#trimming = undefined;
    });
    return this.#trimming;
  }

  async #trim(): Promise<void> {
    const { maxBytes, keepMs, nowMs } = this.#options;
    const entries = (await this.#entries()).sort((a, b) => a.usedMs - b.usedMs);
    let bytes = entries.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size, usedMs } of entries) {
      if (bytes <= maxBytes * 0.9 || usedMs > nowMs() - keepMs) break;
      await rm(path, { force: true });
      bytes -= size;
    }
    this.#bytes = bytes;
    this.#trimmedMs = nowMs();
  }

  async #entries(): Promise<Entry[]> {
    const names = await readdir(this.#folder, { recursive: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const audio = names.filter((name) => /\.(alaw|part)$/.test(name));
    const entries: Entry[] = [];
    for (let at = 0; at < audio.length; at += lookAtOnce) {
      const found = await Promise.all(audio.slice(at, at + lookAtOnce).map((name) => this.#entry(name)));
      entries.push(...found.filter((entry) => entry !== undefined));
    }
    return entries;
  }

  async #entry(name: string): Promise<Entry | undefined> {
    const path = join(this.#folder, name);
    try {
      const { size, mtimeMs } = await stat(path);
      return { path, size, usedMs: mtimeMs };
    } catch (error) {
      if (isMissing(error)) return undefined; // Another process trimmed it between the two calls.
      throw error;
    }
  }

  async #touch(file: string): Promise<void> {
    const now = new Date(this.#options.nowMs());
    await utimes(file, now, now);
  }
}

/** Runs `work` on a file, once more after making its folder if that is missing. */
async function making(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(dirname(file), { recursive: true });
    await work();
  }
}

async function writeOver(file: string, bytes: Uint8Array): Promise<void> {
  const descriptor = await openFile(file, inPlace);
  try {
    for (let at = 0; at < bytes.length; ) at += (await writeBytes(descriptor, bytes, at)).bytesWritten;
  } finally {
    await closeFile(descriptor);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
