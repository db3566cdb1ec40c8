/** Audio in memory by text; the least recently used goes first. */
export class AudioMemory {
  readonly #limit: number;
  readonly #entries = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  get(text: string): Uint8Array | undefined {
    const alaw = this.#entries.get(text);
    if (!alaw) return undefined;
    this.#entries.delete(text);
    this.#entries.set(text, alaw);
    return alaw;
  }

  set(text: string, alaw: Uint8Array): void {
    this.#bytes += alaw.length - (this.#entries.get(text)?.length ?? 0);
    this.#entries.delete(text);
    this.#entries.set(text, alaw);
    for (const [oldest, { length }] of this.#entries) {
      if (this.#bytes <= this.#limit) return;
      this.#entries.delete(oldest);
      this.#bytes -= length;
    }
  }
}
