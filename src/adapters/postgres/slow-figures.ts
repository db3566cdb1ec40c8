import type { Pool } from './pool.ts';

/** What is read faster than this is always read anew. */
const slowMs = 50;
/** A figure is kept for so many times as long as its reading took: counting takes a fifth of the time at most. */
const keepTimes = 4;
/** While it is read anew, the figure before is good enough for so long. */
const usableMs = 30_000;

interface Kept<V> {
  readonly value: V;
  readonly freshUntil: number;
  readonly usableUntil: number;
}

/**
 * Figures over so many rows that each reading would be felt, kept for a moment. Small ones are never kept, so that they are exact.
 * A key names all that must be new at once: the import, the state.
 */
export class SlowFigures<V> {
  readonly #read: (pool: Pool, keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;
  readonly #kept = new WeakMap<Pool, Map<string, Kept<V>>>();
  readonly #reading = new Set<string>();

  constructor(read: (pool: Pool, keys: readonly string[]) => Promise<ReadonlyMap<string, V>>) {
    this.#read = read;
  }

  async of(pool: Pool, keys: readonly string[]): Promise<ReadonlyMap<string, V>> {
    const kept = this.#kept.get(pool) ?? new Map<string, Kept<V>>();
    this.#kept.set(pool, kept);
    const now = Date.now();
    const missing = keys.filter((key) => (kept.get(key)?.usableUntil ?? 0) < now);
    const known = new Map(keys.flatMap((key) => [[key, kept.get(key)] as const]));
    const old = keys.filter((key) => !missing.includes(key) && (known.get(key)?.freshUntil ?? 0) < now);
    this.#refresh(pool, kept, old);
    const read = missing.length === 0 ? undefined : await this.#take(pool, kept, missing);
    const values = keys.map((key) => [key, read?.get(key) ?? known.get(key)?.value] as const);
    return new Map(values.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
  }

  /** Behind the answer; what fails is read again by the next question, which says why. */
  #refresh(pool: Pool, kept: Map<string, Kept<V>>, keys: readonly string[]): void {
    const idle = keys.filter((key) => !this.#reading.has(key));
    if (idle.length === 0) return;
    for (const key of idle) this.#reading.add(key);
    const done = (): void => {
      for (const key of idle) this.#reading.delete(key);
    };
    this.#take(pool, kept, idle).then(done, () => {
      done();
      for (const key of idle) kept.delete(key);
    });
  }

  async #take(pool: Pool, kept: Map<string, Kept<V>>, keys: readonly string[]): Promise<ReadonlyMap<string, V>> {
    const began = Date.now();
    const values = await this.#read(pool, keys);
    const now = Date.now();
    for (const [key, { usableUntil }] of kept) if (usableUntil < now) kept.delete(key);
    for (const [key, value] of values) {
      if (now - began < slowMs) kept.delete(key);
      else kept.set(key, { value, freshUntil: now + keepTimes * (now - began), usableUntil: now + usableMs });
    }
    return values;
  }
}
