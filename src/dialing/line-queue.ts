import type { Clock } from '../domain/clock.ts';
import type { DialTrunk } from './dialer-parts.ts';

/** An operator who wants a line waits for it no longer: pages give up after five seconds. */
const patienceMs = 3500;
/** Another node may have freed the line, and nobody tells us. */
const lookAgainMs = 250;

/** Refusals that a free line, or the next second, ends. */
export const passing: ReadonlySet<string> = new Set(['lines', 'rate']);

type Trunks = readonly Pick<DialTrunk, 'limits'>[];

/**
 * Operators who wait for a line. Somebody is on the phone with each of them, so a line that becomes free is theirs: the robot of this
 * node takes none of the trunks that they wait for.
 */
export class LineQueue {
  readonly #clock: Clock;
  readonly #wanted = new Map<string, number>();
  readonly #wake = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether somebody waits for a line of this trunk. */
  wanted(trunk: string): boolean {
    return this.#wanted.has(trunk);
  }

  /** A line is free again. */
  freed(): void {
    for (const wake of this.#wake) wake();
  }

  /**
   * Asks for a line until there is one.
   * @param isShort tells an answer that a line would change
   * @returns the last answer
   */
  async first<Answer>(
    trunks: Trunks,
    ask: () => Promise<Answer>,
    isShort: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const end = this.#clock.now().getTime() + patienceMs;
    let answer = await ask();
    if (!isShort(answer)) return answer;
    this.#count(trunks, 1);
    try {
      while (isShort(answer) && this.#clock.now().getTime() < end) {
        await this.#aLine();
        answer = await ask();
      }
      return answer;
    } finally {
      this.#count(trunks, -1);
    }
  }

  #aLine(): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#wake.delete(wake);
        cancel();
        resolve();
      };
      const cancel = this.#clock.after(lookAgainMs, wake);
      this.#wake.add(wake);
    });
  }

  #count(trunks: Trunks, by: number): void {
    for (const { limits } of trunks) {
      const now = (this.#wanted.get(limits.name) ?? 0) + by;
      if (now > 0) this.#wanted.set(limits.name, now);
      else this.#wanted.delete(limits.name);
    }
  }
}
