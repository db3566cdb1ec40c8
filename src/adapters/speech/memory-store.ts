import type { AudioStore } from '../../conversation/speech-ports.ts';

/** Audio that is needed once, by the programme that makes it: nothing is left on disk. */
export class MemoryStore implements AudioStore {
  readonly #entries = new Map<string, Uint8Array>();

  async get(key: string): Promise<Uint8Array | undefined> {
    return this.#entries.get(key);
  }

  async has(key: string): Promise<boolean> {
    return this.#entries.has(key);
  }

  async put(key: string, alaw: Uint8Array): Promise<void> {
    this.#entries.set(key, alaw);
  }

  keep(key: string, alaw: Uint8Array): Promise<void> {
    return this.put(key, alaw);
  }

  pathOf(key: string): string {
    return key;
  }
}
