import { type CompetingTimes, countByAge, forgetLevel, spend } from './competing-times.ts';
import { type Durations, spendAt } from './durations.ts';
import { type Learned, learn } from './learned.ts';

/** A call of the record. Lengths in seconds; absent: that phase was not reached. */
export interface PastCall {
  readonly ringSeconds: number;
  readonly answered: boolean;
  /** Press-1: from the answer to the key, or to the end of the message. */
  readonly messageSeconds?: number;
  readonly pressed?: boolean;
  readonly talkSeconds?: number;
  readonly wrapUpSeconds?: number;
}

/**
 * What the record teaches, after a restart: an hour or two of calls is enough. Never begin a running campaign from nothing: the first
 * minutes abandon most.
 */
export function relearn(learned: Learned, calls: Iterable<PastCall>): Learned {
  let next = learned;
  for (const call of calls) next = afterCall(next, call);
  // The calls came one after the other here, so they say nothing about the last ten minutes.
  return { ...next, ring: forgetLevel(next.ring), message: forgetLevel(next.message) };
}

function afterCall(before: Learned, call: PastCall): Learned {
  const { ringSeconds, answered, messageSeconds, pressed = false, talkSeconds, wrapUpSeconds } = call;
  let next = { ...before, ring: watched(before.ring, ringSeconds) };
  next = learn(next, { is: answered ? 'answered' : 'unanswered', seconds: ringSeconds });
  if (messageSeconds !== undefined) {
    next = { ...next, message: watched(next.message, messageSeconds) };
    next = learn(next, { is: pressed ? 'pressed' : 'silent', seconds: messageSeconds });
  }
  if (talkSeconds !== undefined)
    next = learn({ ...next, talk: lasted(next.talk, talkSeconds) }, { is: 'talked', seconds: talkSeconds });
  if (wrapUpSeconds !== undefined)
    next = learn({ ...next, wrapUp: lasted(next.wrapUp, wrapUpSeconds) }, { is: 'wrapped', seconds: wrapUpSeconds });
  return next;
}

/** One call watched through the phase, second by second. */
function watched(before: CompetingTimes, seconds: number): CompetingTimes {
  let times = before;
  for (let at = 0; at < seconds; at++) times = spend(times, countByAge(times, [0], at), Math.min(1, seconds - at));
  return times;
}

function lasted(before: Durations, seconds: number): Durations {
  let durations = before;
  for (let at = 0; at < seconds; at++) durations = spendAt(durations, [at], Math.min(1, seconds - at));
  return durations;
}
