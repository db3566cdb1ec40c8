import type { SkipReason } from '../../domain/skip-reason.ts';
import type { WaitingGroup, WhyFacts } from './facts.ts';

/** The one cause that is told. `later`: everybody who is left has a time of their own, a redial for one. */
export interface Why {
  readonly code: SkipReason | 'later';
  /** People whom it concerns; undefined: everybody. */
  readonly count: number | undefined;
  readonly until: Date | undefined;
}

/**
 * Why a campaign dials nothing: a cause that concerns everybody first, else that of the largest group of people, of equal ones the
 * one that ends soonest. Undefined while it dials, and when it is over.
 */
export function whyNothing(facts: WhyFacts, now: Date): Why | undefined {
  const { state, open, hold, groups } = facts;
  if (state === 'paused') return { code: 'paused', count: undefined, until: undefined };
  if (state !== 'running' || open > 0) return undefined;
  if (hold !== undefined) return { code: hold, count: undefined, until: undefined };
  // Somebody is due and nothing holds them up: the next pass takes them.
  if (groups.some((group) => group.until !== undefined && group.until <= now)) return undefined;
  const largest = groups.toSorted(largestFirst)[0];
  return largest && { code: largest.why ?? 'later', count: largest.count, until: largest.until };
}

/** People who still wait say more than people of whom nothing comes any more. */
function largestFirst(a: WaitingGroup, b: WaitingGroup): number {
  const waits = Number(b.until !== undefined) - Number(a.until !== undefined);
  if (waits !== 0) return waits;
  return b.count - a.count || (a.until?.getTime() ?? 0) - (b.until?.getTime() ?? 0);
}
