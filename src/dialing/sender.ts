import type { Clock } from '../domain/clock.ts';

/** An order to send something at an instant, in milliseconds of this process's clock. */
interface Order {
  readonly at: number;
  /** @returns false when it did not leave after all: its instant is the next one's */
  readonly send: () => boolean;
}

/**
 * A dial that left late by no more than this, and by no more than half the distance, does not push the next one back. Else
 * each late timer would be lost for good: 53 calls/s were seen where 60 were asked. A guard that counts a carrier's whole
 * seconds forgives 20 ms.
 */
const mostMadeUpMs = 20;

/**
 * Sends the orders of one trunk in turn at the trunk's distance, also when the process was late: what was granted at even
 * distances must not leave as a burst.
 */
export class Sender {
  readonly #clock: Clock;
  #spacingMs = 0;
  #madeUpMs = 0;
  #queue: Order[] = [];
  /** When the next dial may leave at the earliest. */
  #due = Number.NEGATIVE_INFINITY;
  #waiting = false;

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    this.setRate(perSecond);
  }

  /** From the next dial on. */
  setRate(perSecond: number): void {
    this.#spacingMs = 1000 / perSecond;
    this.#madeUpMs = Math.min(mostMadeUpMs, this.#spacingMs / 2);
  }

  /** Sends at `at`, or as soon after as the spacing allows. */
  schedule(at: number, send: () => boolean): void {
    this.#queue.push({ at, send });
    this.#queue.sort((a, b) => a.at - b.at);
    this.#next();
  }

  #next(): void {
    const [first] = this.#queue;
    if (this.#waiting || !first) return;
    this.#waiting = true;
    const wait = Math.max(first.at, this.#due) - this.#clock.now().getTime();
    this.#clock.after(Math.max(wait, 0), () => this.#send());
  }

  #send(): void {
    this.#waiting = false;
    const now = this.#clock.now().getTime();
    const [first] = this.#queue;
    const due = Math.max(first?.at ?? now, this.#due);
    // A timer may come a fraction of a millisecond early.
    if (first && due <= now + 0.5) {
      this.#queue.shift();
      // Were the instant of one that is too late spent, all that come after it would be too late for ever.
      if (first.send()) this.#due = Math.max(due, now - this.#madeUpMs) + this.#spacingMs;
    }
    this.#next();
  }
}
