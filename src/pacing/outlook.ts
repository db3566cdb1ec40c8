import { cumulativeHazard, type Durations } from './durations.ts';
import type { OperatorSight } from './observation.ts';

/** When busy operators will be free, as last worked out; it is slow to change and too dear for every decision. */
export interface Outlook {
  /** Chance to be free within each span, by talk age in steps of two seconds; empty while too little is known. */
  readonly talking: readonly (readonly number[])[];
  /** The same by wrap-up age in whole seconds; empty while nothing is known. */
  readonly wrapUp: readonly (readonly number[])[];
  readonly spans: readonly number[];
}

/** Before so many finished talks a busy operator counts as never free. */
const leastTalks = 20;
const step = 2;
const oldestTalk = 600;
const oldestWrapUp = 120;

/** @param spans seconds from now, ascending */
export function startOutlook(spans: readonly number[]): Outlook {
  return { talking: [], wrapUp: [], spans };
}

export function outlookOn(talk: Durations, wrap: Durations, spans: readonly number[]): Outlook {
  const longest = Math.ceil(spans.at(-1) ?? 0);
  const wraps = cumulativeHazard(wrap, 1, oldestWrapUp + longest + 2);
  const talks =
    talk.finished < leastTalks ? undefined : cumulativeHazard(talk, step, (oldestTalk + longest) / step + 2);
  return {
    talking: talks && wraps ? talkTable(talks, wraps, spans) : [],
    wrapUp: wraps ? wrapUpTable(wraps, spans) : [],
    spans,
  };
}

function wrapUpTable(wraps: readonly number[], spans: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: oldestWrapUp + 1 }, (_, age) => spans.map((span) => within(wraps, age, span)));
}

/** The talk ends in one of the next steps, and a fresh wrap-up in what is then left of the span. */
function talkTable(
  talks: readonly number[],
  wraps: readonly number[],
  spans: readonly number[],
): readonly (readonly number[])[] {
  const wrapped = spans.map((span) =>
    Array.from({ length: Math.floor(span / step) }, (_, i) => within(wraps, 0, span - step * (i + 1) + step / 2)),
  );
  return Array.from({ length: oldestTalk / step + 1 }, (_, age) => {
    const ends = endsBySteps(talks, age, Math.floor((spans.at(-1) ?? 0) / step));
    return wrapped.map((chances) => chances.reduce((sum, chance, i) => sum + (ends[i] ?? 0) * chance, 0));
  });
}

/** Chance that a talk of this age ends in the first step from now, in the second … */
function endsBySteps(talks: readonly number[], age: number, steps: number): readonly number[] {
  const now = talks[age] ?? 0;
  const lasts = Array.from({ length: steps + 1 }, (_, i) => Math.exp(now - (talks[age + i] ?? 0)));
  return lasts.slice(1).map((later, i) => (lasts[i] ?? 0) - later);
}

/** Chance that one of this age ends within `span` seconds. */
function within(table: readonly number[], age: number, span: number): number {
  return -Math.expm1(at(table, age) - at(table, age + span));
}

function at(table: readonly number[], seconds: number): number {
  const place = Math.min(table.length - 1, Math.max(0, seconds));
  const low = Math.floor(place);
  const here = table[low] ?? 0;
  return here + ((table[low + 1] ?? here) - here) * (place - low);
}

/** Chances that this busy operator is free within each span; empty while too little is known. */
export function freeWithin({ talking, wrapUp }: Outlook, operator: OperatorSight, now: number): readonly number[] {
  const age = Math.max(0, now - operator.since);
  const [table, index] = operator.state === 'wrap-up' ? [wrapUp, age] : [talking, age / step];
  return table[Math.min(table.length - 1, Math.floor(index))] ?? [];
}
