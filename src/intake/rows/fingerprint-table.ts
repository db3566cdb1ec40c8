/** Where a text is in the table; good until the next `enter`. */
export interface Entry {
  readonly isNew: boolean;
  readonly at: number;
}

/**
 * Remembers texts by 64-bit fingerprints, with `facts` 32-bit numbers for each: about 16 bytes a text and 8 a fact, whatever the
 * text. Among a million texts the chance that two different ones share a fingerprint is below 1 in 30 million.
 */
export class FingerprintTable {
  readonly #slotWords: number;
  #words: Uint32Array<ArrayBuffer>;
  #size = 0;

  constructor(facts: 0 | 2 = 0) {
    this.#slotWords = 2 + facts;
    this.#words = new Uint32Array(1024 * this.#slotWords);
  }

  get size(): number {
    return this.#size;
  }

  enter(...texts: readonly string[]): Entry {
    if (this.#size * this.#slotWords * 4 > this.#words.length * 3) this.#grow();
    const [low, high] = fingerprint(texts);
    const at = find(this.#words, this.#slotWords, low, high);
    const isNew = this.#words[at] === 0 && this.#words[at + 1] === 0;
    if (!isNew) return { isNew, at };
    this.#size++;
    this.#words[at] = low;
    this.#words[at + 1] = high;
    return { isNew, at };
  }

  /** @param nth 0 or 1. @returns 0 when it was never set */
  fact(entry: Entry, nth: 0 | 1): number {
    return this.#words[entry.at + 2 + nth] ?? 0;
  }

  setFact(entry: Entry, nth: 0 | 1, value: number): void {
    this.#words[entry.at + 2 + nth] = value;
  }

  #grow(): void {
    const old = this.#words;
    this.#words = new Uint32Array(old.length * 2);
    for (let i = 0; i < old.length; i += this.#slotWords) {
      const [low = 0, high = 0] = [old[i], old[i + 1]];
      if (low === 0 && high === 0) continue;
      this.#words.set(old.subarray(i, i + this.#slotWords), find(this.#words, this.#slotWords, low, high));
    }
  }
}

/** Open addressing. @returns the word at which the fingerprint is, or the free slot (0, 0) for it */
function find(words: Uint32Array, slotWords: number, low: number, high: number): number {
  const mask = words.length / slotWords - 1;
  for (let slot = low & mask; ; slot = (slot + 1) & mask) {
    const at = slot * slotWords;
    const [slotLow, slotHigh] = [words[at], words[at + 1]];
    if ((slotLow === low && slotHigh === high) || (slotLow === 0 && slotHigh === 0)) return at;
  }
}

/** Two lanes of multiply-and-xor, mixed at the end (cyrb53 by bryc, public domain, with all its 64 bits); never 0, 0. */
export function fingerprint(texts: readonly string[]): readonly [low: number, high: number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    a = Math.imul(a ^ 0x1f, 2654435761);
    b = Math.imul(b ^ 0x1f, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const [low, high] = [a >>> 0, b >>> 0];
  return low === 0 && high === 0 ? [1, 0] : [low, high];
}
