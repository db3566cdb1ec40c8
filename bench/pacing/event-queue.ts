/** A heap of events, the earliest first; of equal instants the one put in first. */
export class EventQueue<T> {
  readonly #heap: { readonly at: number; readonly order: number; readonly event: T }[] = [];
  #order = 0;

  /** Instant of the next event. */
  get next(): number {
    return this.#heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  put(at: number, event: T): void {
    const heap = this.#heap;
    const entry = { at, order: this.#order++, event };
    let place = heap.length;
    heap.push(entry);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent];
      if (!above || before(above, entry)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = entry;
  }

  take(): T | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first && last && heap.length > 0) this.#sink(last);
    return first?.event;
  }

  #sink(entry: { readonly at: number; readonly order: number; readonly event: T }): void {
    const heap = this.#heap;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [a, b] = [heap[left], heap[left + 1]];
      if (!a) break;
      const [child, at] = b && before(b, a) ? [b, left + 1] : [a, left];
      if (before(entry, child)) break;
      heap[place] = child;
      place = at;
    }
    heap[place] = entry;
  }
}

interface Order {
  readonly at: number;
  readonly order: number;
}

function before(a: Order, b: Order): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
