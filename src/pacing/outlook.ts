import { cumulativeHazard, type Durations } from './durations.ts';
import type { OperatorSight } from './observation.ts';

/** When busy operators will be free, as last worked out; it is slow to change and too dear for every decision. */
export interface Outlook {
  /** Chance to be free within each span, by talk age in steps of two seconds; empty while too little is known. */
  readonly talking: readonly (readonly number[])[];
  /** Summed chance per second of the end of wrap-up, second by second; empty while nothing is known. */
  readonly wrapUp: readonly number[];
  readonly spans: readonly number[];
}

/** Before so many finished talks a busy operator counts as never free. */
const leastTalks = 20;
const step = 2;
const oldestTalk = 600;

/** @param spans seconds from now, ascending */
export function startOutlook(spans: readonly number[]): Outlook {
  return { talking: [], wrapUp: [], spans };
}

export function outlookOn(talk: Durations, wrap: Durations, spans: readonly number[]): Outlook {
  const longest = spans.at(-1) ?? 0;
  const talks =
    talk.finished < leastTalks ? undefined : cumulativeHazard(talk, step, (oldestTalk + longest) / step + 2);
  const wrapUp = cumulativeHazard(wrap, 1, 300 + Math.ceil(longest) + 2) ?? [];
  return { talking: talks === undefined ? [] : talkTable(talks, wrapUp, spans), wrapUp, spans };
}

function talkTable(
  talks: readonly number[],
  wrapUp: readonly number[],
  spans: readonly number[],
): readonly (readonly number[])[] {
  const longest = Math.floor((spans.at(-1) ?? 0) / step);
  const rows: number[][] = [];
  for (let age = 0; age <= oldestTalk / step; age++) {
    const before = talks[age] ?? 0;
    const ended = Array.from({ length: longest + 1 }, (_, i) => -Math.expm1(before - (talks[age + i] ?? 0)));
    rows.push(spans.map((span) => freeAfterTalk(ended, wrapUp, span)));
  }
  return rows;
}

/** The talk ends in one of the next steps and a fresh wrap-up ends in what is left of the span. */
function freeAfterTalk(ended: readonly number[], wrapUp: readonly number[], span: number): number {
  let chance = 0;
  for (let i = 1; step * i <= span; i++)
    chance += ((ended[i] ?? 0) - (ended[i - 1] ?? 0)) * within(wrapUp, 0, span - step * i + step / 2);
  return chance;
}

/** Chance that a wrap-up of this age ends within `span`; 0 while nothing is known. */
function within(wrapUp: readonly number[], age: number, span: number): number {
  if (wrapUp.length === 0) return 0;
  return -Math.expm1(at(wrapUp, age) - at(wrapUp, age + span));
}

function at(table: readonly number[], seconds: number): number {
  const place = Math.min(table.length - 1, Math.max(0, seconds));
  const low = Math.floor(place);
  const here = table[low] ?? 0;
  return here + ((table[low + 1] ?? here) - here) * (place - low);
}

/** Chances that this operator is free within each span. */
export function freeWithin(outlook: Outlook, operator: OperatorSight, now: number): readonly number[] {
  const age = Math.max(0, now - operator.since);
  if (operator.state === 'wrap-up') {
    const youngest = Math.min(age, 300);
    return outlook.spans.map((span) => within(outlook.wrapUp, youngest, span));
  }
  return outlook.talking[Math.min(outlook.talking.length - 1, Math.floor(age / step))] ?? [];
}
