import { type CountDistribution, countOf } from './count-distribution.ts';
import type { Demand } from './demand.ts';

/** The floor and the calls, as one decision sees them. */
export interface Odds {
  /** Operators ready less people waiting; may be negative. */
  readonly free: number;
  /** For each busy operator who will go on: chances to be free in time, by step. */
  readonly freeing: readonly (readonly number[])[];
  readonly demand: Demand;
}

export interface Launches {
  readonly launches: number;
  /** Chance that the answer of the call not started any more would have found no operator. */
  readonly risk: number;
}

/**
 * Starts calls one by one while the chance that the next one's own answer finds no operator is at most `threshold`. For each
 * step ahead that chance is P(answers by then ≥ operators free by then), weighted by when the new call would be answered.
 * @param most launches of one decision
 */
export function launchesWithin(odds: Odds, threshold: number, most: number): Launches {
  const { fresh } = odds.demand;
  const weights = weightsOf(fresh);
  const counts = fresh.map((_, step) => shortageAt(odds, step, most));
  // An operator who stays busy counts like one more answer, so one sum serves both.
  const needed = odds.free + odds.freeing.length;
  const riskNow = (): number =>
    counts.reduce((sum, count, step) => sum + (weights[step] ?? 0) * count.atLeast(needed), 0);
  let risk = riskNow();
  let launches = 0;
  while (launches < most && risk <= threshold) {
    launches++;
    for (const [step, count] of counts.entries()) count.add(fresh[step] ?? 0);
    risk = riskNow();
  }
  return { launches, risk };
}

function weightsOf(fresh: readonly number[]): readonly number[] {
  const last = fresh.at(-1) ?? 0;
  return fresh.map((chance, step) => (last > 0 ? (chance - (fresh[step - 1] ?? 0)) / last : 0));
}

function shortageAt({ freeing, demand }: Odds, step: number, most: number): CountDistribution {
  const calls = demand.phases.reduce((sum, { byAge }) => sum + byAge.reduce((all, count) => all + count, 0), 0);
  const count = countOf(calls + freeing.length, most);
  for (const { byAge, chances } of demand.phases) {
    const row = chances[step];
    if (!row) continue;
    for (let age = 0; age < byAge.length; age++) {
      const times = byAge[age] ?? 0;
      if (times > 0) count.add(row[age] ?? 0, times);
    }
  }
  for (const chances of freeing) count.add(1 - (chances[step] ?? 0));
  return count;
}
