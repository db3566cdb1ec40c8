/**
 * Tells a voicemail or a phone assistant from a person by the rhythm of their speech, beside the message and never in
 * front of it. Pure: feed it talk events, read the verdict.
 *
 * A greeting of a machine starts at once and goes on for seconds without a pause; a person says one or two words and
 * waits. An assistant speaks a sentence, waits for an answer, and speaks again, several times.
 */
export type MachineVerdict = 'voicemail' | 'assistant';

export interface TalkHistory {
  /** Closed bursts of speech, in milliseconds from the answer; bursts closer than `joinMs` are one. */
  readonly bursts: readonly { readonly from: number; readonly to: number }[];
  readonly talkingSince: number | undefined;
}

export const silentHistory: TalkHistory = { bursts: [], talkingSince: undefined };

/** Pauses inside one greeting are shorter than this. */
const joinMs = 900;
/** Nobody says "hello" for so long (greetings of Russian and US voicemail: 3–20 s). */
const greetingMs = 2800;
const greetingLongestMs = 25_000;
/** A greeting begins this soon after the answer. */
const promptStartMs = 1800;
const assistantSentenceMs = 1400;
const assistantTurns = 3;

export function talkStarted(history: TalkHistory, atMs: number): TalkHistory {
  return { ...history, talkingSince: atMs };
}

export function talkFinished(history: TalkHistory, atMs: number, durationMs: number): TalkHistory {
  const to = atMs;
  const from = history.talkingSince ?? Math.max(0, to - durationMs);
  const last = history.bursts.at(-1);
  if (last && from - last.to <= joinMs)
    return { bursts: [...history.bursts.slice(0, -1), { from: last.from, to }], talkingSince: undefined };
  return { bursts: [...history.bursts, { from, to }], talkingSince: undefined };
}

/** @returns the verdict as soon as the bursts allow one, else undefined: a person */
export function verdict(history: TalkHistory): MachineVerdict | undefined {
  const [first] = history.bursts;
  if (!first || first.from > promptStartMs) return undefined;
  const length = first.to - first.from;
  if (length >= greetingMs && length <= greetingLongestMs) return 'voicemail';
  const sentences = history.bursts.filter((burst) => burst.to - burst.from >= assistantSentenceMs);
  return length >= assistantSentenceMs && sentences.length >= assistantTurns ? 'assistant' : undefined;
}

/** Somebody or something that never stops making a sound: a noisy room, not a greeting. */
export function isNoise(history: TalkHistory, atMs: number): boolean {
  return history.talkingSince !== undefined && atMs - history.talkingSince >= 10_000;
}
