/**
 * Remembers 64-bit fingerprints of texts: 16 to 32 bytes each, whatever the text. Among a million rows the chance that two
 * different ones share a fingerprint is below 1 in 30 million.
 */
export class FingerprintSet {
  #slots = new Uint32Array(2 * 1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @returns true when the text is new */
  add(text: string): boolean {
    if (this.#size * 3 > this.#slots.length) this.#grow();
    const [low, high] = fingerprint(text);
    const isNew = insert(this.#slots, low, high);
    if (isNew) this.#size++;
    return isNew;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      const [low = 0, high = 0] = [old[i], old[i + 1]];
      if (low !== 0 || high !== 0) insert(this.#slots, low, high);
    }
  }
}

/** Open addressing; 0,0 marks a free slot. */
function insert(slots: Uint32Array, low: number, high: number): boolean {
  const mask = slots.length / 2 - 1;
  for (let at = low & mask; ; at = (at + 1) & mask) {
    const [slotLow, slotHigh] = [slots[at * 2], slots[at * 2 + 1]];
    if (slotLow === low && slotHigh === high) return false;
    if (slotLow === 0 && slotHigh === 0) {
      slots[at * 2] = low;
      slots[at * 2 + 1] = high;
      return true;
    }
  }
}

/** Two lanes of multiply-and-xor, mixed at the end (cyrb53 by bryc, public domain, with all its 64 bits). */
function fingerprint(text: string): readonly [low: number, high: number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const [low, high] = [a >>> 0, b >>> 0];
  return low === 0 && high === 0 ? [1, 0] : [low, high];
}
