/** What a whole file's bytes say, gathered in one pass of bounded memory. */
export interface ByteCensus {
  readonly bytes: number;
  /** The beginning of the file. */
  readonly head: Uint8Array;
  /** The first part of the file that has bytes ≥ 0x80; empty when it has none. */
  readonly highSample: Uint8Array;
  readonly nulls: number;
  /** Control characters that no text has (tab, line ends, form feed and DOS's end mark apart). */
  readonly controls: number;
  /** Whole UTF-8 sequences of two and more bytes. */
  readonly utf8Sequences: number;
  /** Bytes ≥ 0x80 that belong to no such sequence. */
  readonly utf8Broken: number;
}

const sampleSize = 256 * 1024;
/** What stands before the first high byte tells what it is: a no-break space between digits. */
const context = 40;

/** Counts every byte of a file. */
export async function takeCensus(chunks: AsyncIterable<Uint8Array>): Promise<ByteCensus> {
  const counter = new ByteCounter();
  for await (const chunk of chunks) counter.add(chunk);
  return counter.result();
}

class ByteCounter {
  #bytes = 0;
  #head = new Uint8Array(0);
  #highSample = new Uint8Array(0);
  #nulls = 0;
  #controls = 0;
  #sequences = 0;
  #broken = 0;
  /** Continuation bytes that the sequence in hand still needs, and how many it has had. */
  #wanted = 0;
  #had = 0;

  add(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    if (this.#head.length < sampleSize) this.#head = grow(this.#head, chunk);
    const firstHigh = this.#count(chunk);
    if (firstHigh >= 0 && this.#highSample.length < sampleSize) {
      this.#highSample = grow(
        this.#highSample,
        chunk.subarray(this.#highSample.length > 0 ? 0 : Math.max(0, firstHigh - context)),
      );
    }
  }

  result(): ByteCensus {
    return {
      bytes: this.#bytes,
      head: this.#head,
      highSample: this.#highSample,
      nulls: this.#nulls,
      controls: this.#controls,
      utf8Sequences: this.#sequences,
      utf8Broken: this.#broken + (this.#wanted > 0 ? this.#had + 1 : 0),
    };
  }

  /** @returns the index of the first byte ≥ 0x80, or -1 */
  #count(chunk: Uint8Array): number {
    let firstHigh = -1;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0;
      if (byte >= 0x80) {
        if (firstHigh < 0) firstHigh = i;
        this.#high(byte);
      } else {
        if (this.#wanted > 0) this.#breakSequence();
        if (byte < 0x20) this.#low(byte);
      }
    }
    return firstHigh;
  }

  #low(byte: number): void {
    if (byte === 0) this.#nulls++;
    else if (!(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a) this.#controls++;
  }

  #high(byte: number): void {
    if (this.#wanted > 0) {
      if (byte > 0xbf) {
        this.#breakSequence();
        this.#start(byte);
        return;
      }
      this.#had++;
      this.#wanted--;
      if (this.#wanted === 0) this.#sequences++;
      return;
    }
    this.#start(byte);
  }

  #start(byte: number): void {
    this.#had = 0;
    if (byte >= 0xc2 && byte <= 0xdf) this.#wanted = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.#wanted = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.#wanted = 3;
    else this.#broken++;
  }

  #breakSequence(): void {
    this.#broken += this.#had + 1;
    this.#wanted = 0;
    this.#had = 0;
  }
}

function grow(sample: Uint8Array<ArrayBuffer>, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const part = chunk.subarray(0, sampleSize - sample.length);
  const grown = new Uint8Array(sample.length + part.length);
  grown.set(sample);
  grown.set(part, sample.length);
  return grown;
}
