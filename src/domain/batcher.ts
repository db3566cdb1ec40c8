/**
 * Joins single requests into batches without waiting: what arrives while one batch is under way goes out as the next.
 * A busy dialer so writes a hundred rows in one transaction, an idle one writes at once.
 */
export class Batcher<Item, Result> {
  readonly #flush: (items: readonly Item[]) => Promise<Result>;
  readonly #most: number;
  #waiting: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = [];
  #busy = false;

  constructor(flush: (items: readonly Item[]) => Promise<Result>, most = 500) {
    this.#flush = flush;
    this.#most = most;
  }

  /** @returns what the batch that carried this item came to */
  add(item: Item): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#busy) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#busy = true;
    // One turn of the loop lets requests of the same burst share the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#most);
      try {
        const result = await this.#flush(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve(result);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#busy = false;
  }
}
