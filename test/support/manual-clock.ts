import type { Clock } from '../../src/domain/clock.ts';

/** A clock that moves only when told. Timers fire in order, each at its own instant. */
export class ManualClock implements Clock {
  #now: number;
  #wallAheadMs = 0;
  #timers: { readonly at: number; readonly callback: () => void }[] = [];

  constructor(start = '2026-11-22T09:00:00Z') {
    this.#now = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  wall(): Date {
    return new Date(this.#now + this.#wallAheadMs);
  }

  /** Somebody sets the machine's clock; time itself goes on as before. */
  setWall(aheadMs: number): void {
    this.#wallAheadMs = aheadMs;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** Moves on; whatever a timer sets off (promises too) happens before the next timer. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((one) => one !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
      await settled();
    }
    this.#now = end;
  }

  /** The hands are moved: no timer notices. */
  step(ms: number): void {
    this.#now += ms;
  }
}

/** Lets everything that is ready happen. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
