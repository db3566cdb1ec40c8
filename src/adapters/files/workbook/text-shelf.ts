import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ShelfLimits {
  readonly blockBytes: number;
  /** Blocks that stay in memory for good; later ones go to a file without a name. */
  readonly memoryBlocks: number;
  /** Blocks of the file that are kept after reading. */
  readonly readBlocks: number;
}

/** 32 MB in memory, 4 MB of the file: cells name texts near each other. */
const usual: ShelfLimits = { blockBytes: 64 * 1024, memoryBlocks: 512, readBlocks: 64 };
const endsAtOnce = 64 * 1024;

/** Texts by number, in bounded memory: a name and an address for each of a million people are 150 MB as strings. */
export class TextShelf {
  readonly #limits: ShelfLimits;
  readonly #memory: Buffer[] = [];
  /** Blocks of the file, the least recently used first. */
  readonly #read = new Map<number, Buffer>();
  /** Where each text ends, counted from the first byte of all: eight bytes a text. */
  readonly #ends: Float64Array[] = [];
  #last = Buffer.alloc(0);
  #size = 0;
  #bytes = 0;
  #file: number | undefined;

  constructor(limits: ShelfLimits = usual) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#size;
  }

  /** Its number is the `size` before it. */
  add(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; ) at += this.#append(bytes.subarray(at));
    const place = this.#size % endsAtOnce;
    if (place === 0) this.#ends.push(new Float64Array(endsAtOnce));
    const ends = this.#ends.at(-1);
    if (ends) ends[place] = this.#bytes;
    this.#size += 1;
  }

  /** @returns undefined when there is no such number */
  get(index: number): string | undefined {
    if (!(Number.isInteger(index) && index >= 0 && index < this.#size)) return undefined;
    const from = index === 0 ? 0 : this.#endOf(index - 1);
    const to = this.#endOf(index);
    if (from === to) return '';
    const { blockBytes } = this.#limits;
    const first = Math.floor(from / blockBytes);
    const last = Math.floor((to - 1) / blockBytes);
    const start = from - first * blockBytes;
    const blocks = Array.from({ length: last - first + 1 }, (_, i) => this.#block(first + i));
    const [only] = blocks;
    const bytes = only && blocks.length === 1 ? only : Buffer.concat(blocks);
    return bytes.toString('utf8', start, start + to - from);
  }

  /** The shelf is empty of use after it. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #endOf(index: number): number {
    return this.#ends[Math.floor(index / endsAtOnce)]?.[index % endsAtOnce] ?? 0;
  }

  /** @returns how many of the bytes found room in the last block */
  #append(bytes: Buffer): number {
    const place = this.#bytes % this.#limits.blockBytes;
    if (place === 0) this.#startBlock();
    const taken = bytes.copy(this.#last, place);
    this.#bytes += taken;
    return taken;
  }

  #startBlock(): void {
    const { blockBytes, memoryBlocks } = this.#limits;
    const index = this.#bytes / blockBytes;
    if (index > memoryBlocks) writeSync(this.#openFile(), this.#last, 0, blockBytes, (index - 1) * blockBytes);
    this.#last = Buffer.allocUnsafe(blockBytes);
    if (index < memoryBlocks) this.#memory.push(this.#last);
  }

  #block(index: number): Buffer {
    const { blockBytes, readBlocks } = this.#limits;
    if (index === Math.floor((this.#bytes - 1) / blockBytes)) return this.#last;
    const known = this.#memory[index] ?? this.#read.get(index);
    const block = known ?? Buffer.allocUnsafe(blockBytes);
    if (!known) readSync(this.#openFile(), block, 0, blockBytes, index * blockBytes);
    if (index < this.#memory.length) return block;
    this.#read.delete(index);
    this.#read.set(index, block);
    const [oldest] = this.#read.keys();
    if (oldest !== undefined && this.#read.size > readBlocks) this.#read.delete(oldest);
    return block;
  }

  /** Its name is taken away at once: a process that dies leaves nothing behind. */
  #openFile(): number {
    if (this.#file !== undefined) return this.#file;
    const folder = mkdtempSync(join(tmpdir(), 'dozvon-list-'));
    try {
      this.#file = openSync(join(folder, 'texts'), 'w+', 0o600);
      return this.#file;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
