import type { ZoneClock } from './zone-clock.ts';

/** The earliest wall-clock reading, not before the given one, that satisfies a rule; `Infinity` when none does. */
export type WallStep = (wall: number) => number;

/** A rule that forbids some instants. */
export interface Constraint {
  /** The earliest instant, not before `from`, that this rule allows (milliseconds UTC); `from` itself when it is allowed. */
  next(from: number): number;
}

/**
 * The earliest instant whose wall-clock reading satisfies `step`. Goes piece by piece of constant offset, so an hour that
 * a clock change skips or repeats is judged by what the clock really shows.
 */
export function earliestOnWall(zone: ZoneClock, from: number, step: WallStep, horizon: number): number {
  let at = from;
  while (at <= horizon) {
    const { offset, end } = zone.pieceAt(at);
    const found = step(at + offset) - offset;
    if (found < end) return found;
    at = end;
  }
  return Number.POSITIVE_INFINITY;
}

/** The earliest instant that all rules allow, or `undefined` when there is none up to `horizon`. */
export function earliestForAll(rules: readonly Constraint[], from: number, horizon: number): number | undefined {
  let at = from;
  for (;;) {
    let moved = at;
    for (const rule of rules) moved = Math.max(moved, rule.next(moved));
    if (moved === at) return at;
    if (moved > horizon) return undefined;
    at = moved;
  }
}
