/**
 * Joins single requests into batches: what arrives while one batch is under way goes out as the next. With a pause
 * (`gather`) before each batch, a steady trickle shares batches too: for what may be written a moment later.
 */
export class Batcher<Item, Result> {
  readonly #flush: (items: readonly Item[]) => Promise<Result>;
  readonly #most: number;
  readonly #gather: () => Promise<void>;
  #waiting: { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = [];
  #busy = false;

  /** @param gather absent: one turn of the loop, so that requests of the same burst share the first batch */
  constructor(flush: (items: readonly Item[]) => Promise<Result>, most = 500, gather = () => Promise.resolve()) {
    this.#flush = flush;
    this.#most = most;
    this.#gather = gather;
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
    while (this.#waiting.length > 0) {
      await this.#gather();
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
