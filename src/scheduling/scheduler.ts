import type { Clock } from '../domain/clock.ts';
import { type TickKit, tick } from './tick.ts';

/** Two passes are at least so far apart, however many events ask for one. */
const leastMs = 100;
/** A watchdog on the oldest due row: a pass happens at least so often. */
const mostMs = 1000;

/** Runs scheduling passes when something became due: woken by events, else by the next due instant, never in a storm. */
export class Scheduler {
  readonly #kit: TickKit;
  readonly #clock: Clock;
  #stopped = false;
  #wake: (() => void) | undefined;
  #woken = false;
  #done: Promise<void> = Promise.resolve();

  constructor(kit: TickKit, clock: Clock) {
    this.#kit = kit;
    this.#clock = clock;
  }

  start(): void {
    this.#done = this.#run();
  }

  /** Something became due or changed. */
  wake(): void {
    this.#woken = true;
    this.#wake?.();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    await this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#woken = false;
      let wait = mostMs;
      try {
        wait = Math.min(Math.max(await tick(this.#kit), leastMs), mostMs);
      } catch (error) {
        this.#kit.log.warn({ error }, 'a scheduling pass failed; the next one tries again');
      }
      await this.#pause(leastMs);
      if (!this.#woken && !this.#stopped) await this.#pauseUntilWoken(wait - leastMs);
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.#clock.after(ms, resolve));
  }

  #pauseUntilWoken(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#clock.after(Math.max(0, ms), resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }
}
