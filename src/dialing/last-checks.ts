import type { Clock } from '../domain/clock.ts';
import type { AttemptId } from '../domain/ids.ts';

/** The last check happens so long before the dial: near enough to be true, early enough to be on time with others. */
const aheadMs = 120;
/** Dials that follow within this time are checked in the same breath: a check each would cost more than the calls' rules. */
const spanMs = 250;
const mostAtOnce = 200;

interface Question {
  readonly attemptId: AttemptId;
  /** Instant of the dial, by this process's clock. */
  readonly at: number;
  readonly resolve: (allowed: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Puts the last question before each dial at the right time, for several dials together. */
export class LastChecks {
  readonly #clock: Clock;
  readonly #check: (attempts: readonly AttemptId[]) => Promise<ReadonlySet<AttemptId>>;
  #waiting: Question[] = [];
  #timer: { readonly at: number; readonly cancel: () => void } | undefined;

  /** @param check @returns those that may be dialled now */
  constructor(clock: Clock, check: (attempts: readonly AttemptId[]) => Promise<ReadonlySet<AttemptId>>) {
    this.#clock = clock;
    this.#check = check;
  }

  /**
   * @param inMs time until the dial; what is late is asked at once
   * @returns false: nothing may be sent
   */
  ask(attemptId: AttemptId, inMs: number): Promise<boolean> {
    const at = this.#clock.now().getTime() + inMs;
    return new Promise<boolean>((resolve, reject) => {
      this.#waiting.push({ attemptId, at, resolve, reject });
      this.#wait();
    });
  }

  #wait(): void {
    if (this.#waiting.length === 0) return;
    const at = Math.min(...this.#waiting.map((question) => question.at)) - aheadMs;
    if (this.#timer && this.#timer.at <= at) return;
    this.#timer?.cancel();
    const cancel = this.#clock.after(Math.max(0, at - this.#clock.now().getTime()), () => {
      this.#timer = undefined;
      void this.#flush();
      this.#wait();
    });
    this.#timer = { at, cancel };
  }

  async #flush(): Promise<void> {
    const until = this.#clock.now().getTime() + aheadMs + spanMs;
    const due = this.#waiting.filter(({ at }) => at <= until).slice(0, mostAtOnce);
    const taken = new Set(due);
    this.#waiting = this.#waiting.filter((question) => !taken.has(question));
    try {
      const allowed = await this.#check(due.map(({ attemptId }) => attemptId));
      for (const { attemptId, resolve } of due) resolve(allowed.has(attemptId));
    } catch (error) {
      for (const { reject } of due) reject(error);
    }
  }
}
