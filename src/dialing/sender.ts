import type { Clock } from '../domain/clock.ts';

/** An order to send something at an instant, in milliseconds of this process's clock. */
interface Order {
  readonly at: number;
  readonly send: () => void;
}

/**
 * Sends the orders of one trunk in turn, never two closer than the trunk's spacing, also when the process was late: what
 * was granted at even distances must not leave as a burst.
 */
export class Sender {
  readonly #clock: Clock;
  readonly #spacingMs: number;
  #queue: Order[] = [];
  #last = Number.NEGATIVE_INFINITY;
  #waiting = false;

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    // A timer is a millisecond early or late; the carrier's guard counts whole seconds.
    this.#spacingMs = 1000 / perSecond;
  }

  /** Sends at `at`, or as soon after as the spacing allows. */
  schedule(at: number, send: () => void): void {
    this.#queue.push({ at, send });
    this.#queue.sort((a, b) => a.at - b.at);
    this.#next();
  }

  #next(): void {
    const [first] = this.#queue;
    if (this.#waiting || !first) return;
    this.#waiting = true;
    const now = this.#clock.now().getTime();
    const wait = Math.max(first.at - now, this.#last + this.#spacingMs - now, 0);
    this.#clock.after(wait, () => this.#send());
  }

  #send(): void {
    this.#waiting = false;
    const now = this.#clock.now().getTime();
    const first = this.#queue[0];
    if (first && Math.max(first.at, this.#last + this.#spacingMs) <= now + 0.5) {
      this.#queue.shift();
      this.#last = Math.max(now, this.#last + this.#spacingMs);
      first.send();
    }
    this.#next();
  }
}
