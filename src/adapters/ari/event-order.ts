/**
 * Delivers items in the order of arrival, each in a turn of its own, even when some have to wait for something first:
 * whatever came after such an item waits with it.
 */
export class EventOrder<T> {
  readonly #deliver: (item: T) => void;
  readonly #queue: { ready: boolean; item: T }[] = [];
  #scheduled = false;

  constructor(deliver: (item: T) => void) {
    this.#deliver = deliver;
  }

  push(item: T): void {
    this.#queue.push({ ready: true, item });
    this.#schedule();
  }

  /** Holds the item until `completed` settles; if that fails, the item is delivered as it was. */
  pushAfter(item: T, completed: Promise<T>): void {
    const place = { ready: false, item };
    this.#queue.push(place);
    const release = (settled: T) => {
      place.item = settled;
      place.ready = true;
      this.#schedule();
    };
    completed.then(release, () => release(item));
  }

  #schedule(): void {
    if (this.#scheduled || !this.#queue[0]?.ready) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const head = this.#queue.shift();
      this.#schedule();
      if (head) this.#deliver(head.item);
    });
  }
}
