/** Counts who wanted an operator and who got none in time, over a sliding window. Rebuilt from the record after a restart. */
export interface AbandonmentMeter {
  readonly windowSeconds: number;
  /** Oldest first; each holds a small part of the window. */
  readonly buckets: readonly Bucket[];
}

interface Bucket {
  readonly from: number;
  readonly answered: number;
  readonly abandoned: number;
}

/** What became of a person who answered (or pressed the key). Seconds count from that moment. */
export interface Waited {
  /** When an operator was on the line; undefined: never. */
  readonly operatorAfter: number | undefined;
  /** When the person had hung up; undefined: was still there. */
  readonly leftAfter: number | undefined;
  readonly machine: boolean;
}

export type AnswerCount = 'served' | 'abandoned' | 'not-counted';

/** 16 CFR 310.4(b)(4): an operator within two seconds of the person's greeting, in at most 3 of 100 answered calls not. */
export const lawfulPatienceSeconds = 2;
export const usualCapPercent = 3;

const bucketsPerWindow = 96;

export function startMeter(windowSeconds: number): AbandonmentMeter {
  return { windowSeconds, buckets: [] };
}

/**
 * Abandoned: a person, still there after `patienceSeconds`, and no operator yet. Machines do not count, and neither does who hung up
 * sooner: that would only thin the rate.
 */
export function classify(waited: Waited, patienceSeconds: number): AnswerCount {
  if (waited.machine) return 'not-counted';
  if (waited.operatorAfter !== undefined && waited.operatorAfter <= patienceSeconds) return 'served';
  return waited.leftAfter !== undefined && waited.leftAfter <= patienceSeconds ? 'not-counted' : 'abandoned';
}

/** @param at seconds, never before that of an earlier call */
export function note(meter: AbandonmentMeter, at: number, what: AnswerCount): AbandonmentMeter {
  if (what === 'not-counted') return meter;
  const living = alive(meter, at);
  const last = living.at(-1);
  const fits = last !== undefined && at < last.from + meter.windowSeconds / bucketsPerWindow;
  const open = fits ? last : { from: at, answered: 0, abandoned: 0 };
  const noted = {
    from: open.from,
    answered: open.answered + 1,
    abandoned: open.abandoned + (what === 'abandoned' ? 1 : 0),
  };
  return { ...meter, buckets: [...(fits ? living.slice(0, -1) : living), noted] };
}

/** What the window holds at this instant: never less than its own length, at most a 96th more. */
export function read(meter: AbandonmentMeter, at: number): { readonly answered: number; readonly abandoned: number } {
  let answered = 0;
  let abandoned = 0;
  for (const bucket of alive(meter, at)) {
    answered += bucket.answered;
    abandoned += bucket.abandoned;
  }
  return { answered, abandoned };
}

function alive({ windowSeconds, buckets }: AbandonmentMeter, at: number): readonly Bucket[] {
  const oldest = at - windowSeconds * (1 + 1 / bucketsPerWindow);
  return buckets.filter(({ from }) => from >= oldest);
}
