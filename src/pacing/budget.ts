import type { AbandonmentWindow } from './observation.ts';

/** What the caps still allow. */
export interface Budget {
  /** Chance of no operator that one more answer may run; 0: nobody may be abandoned. */
  readonly threshold: number;
  /** Abandonments that the tightest cap has left, negative when it is overdrawn. */
  readonly bank: number;
  readonly tightest: AbandonmentWindow | undefined;
}

/** Aims a little below the cap. */
const aim = 0.97;
/** The bank at which the threshold is the aim itself. */
const usualReserve = 3;
/** How strongly the threshold follows the bank: more makes it swing, and costs talk. */
const gain = 0.15;
/** Still about one line per free operator: cannot get stuck, hardly abandons. */
const floor = 0.005;
/** Whatever the cap: no call for which an operator is less likely than not. */
const highest = 0.5;

/** The lowest threshold of all caps. Falls with every abandonment, rises with every served person. */
export function budgetOf(windows: readonly AbandonmentWindow[], secondsLeft: number): Budget {
  let least: Budget = { threshold: windows.length === 0 ? 0 : 1, bank: 0, tightest: undefined };
  for (const window of windows) {
    const one = budgetOfOne(window, secondsLeft);
    if (one.threshold < least.threshold || least.tightest === undefined) least = one;
  }
  return least;
}

function budgetOfOne(window: AbandonmentWindow, secondsLeft: number): Budget {
  const target = (aim * window.capPercent) / 100;
  const reserve = reserveAt(secondsLeft);
  const bank = Math.min(target * window.answered - window.abandoned, 3 * reserve + 6);
  const lowest = Math.min(floor, target);
  const wanted = bank < 0 ? lowest : target * Math.exp(gain * (bank - reserve));
  return { threshold: Math.min(3 * target, highest, Math.max(lowest, wanted)), bank, tightest: window };
}

/** In the last half hour what was saved may be spent, all but one. */
function reserveAt(secondsLeft: number): number {
  const part = Math.min(1, Math.max(0, (secondsLeft - 600) / 1200));
  return 1 + (usualReserve - 1) * part;
}
