import {
  type CompetingTimes,
  countByAge,
  end,
  forgetLevel,
  spend,
  startMessage,
  startRing,
} from './competing-times.ts';
import { type Durations, endAt, meanOf, spendAt, startTalks, startWrapUps } from './durations.ts';
import type { Observation, OperatorSight } from './observation.ts';
import { type Outlook, outlookOn, startOutlook } from './outlook.ts';
import { count, noShare, rateOf, type Share } from './share.ts';

/** What a campaign has shown so far. A plain value: `learn` and `pass` make the next one. */
export interface Learned {
  readonly horizon: Horizon;
  readonly ring: CompetingTimes;
  readonly message: CompetingTimes;
  readonly talk: Durations;
  readonly wrapUp: Durations;
  readonly answers: Share;
  readonly presses: Share;
  readonly outlook: Outlook;
  /** When it began, when it was last passed on, when the outlook was worked out. */
  readonly from: number | undefined;
  readonly at: number | undefined;
  readonly outlookAt: number | undefined;
}

/** How far ahead a decision looks, seconds. */
export interface Horizon {
  readonly step: number;
  readonly steps: number;
  /** How long a person waits for an operator before counting as abandoned. */
  readonly patience: number;
}

/** Something that ended, with the age at which it did. `silent`: the message ended without a press. */
export type PacingEvent =
  | { readonly is: 'answered' | 'unanswered' | 'pressed' | 'silent' | 'talked' | 'wrapped'; readonly seconds: number }
  /** Another list or trunk: the level of the last minutes says nothing any more. */
  | { readonly is: 'list-changed' };

export interface Campaign {
  readonly mode: 'answer' | 'press';
  /** Seconds from the answer, or from the key, to an operator (`lawfulPatienceSeconds` when in doubt). */
  readonly patience: number;
  /** Press-1: length of the message with its wait for a key. */
  readonly messageSeconds: number;
}

const longestRing = 28;

export function startLearning({ mode, patience, messageSeconds }: Campaign): Learned {
  const horizon =
    mode === 'answer'
      ? { step: 2, steps: longestRing / 2, patience }
      : { step: 5, steps: Math.ceil((longestRing + messageSeconds + 5) / 5), patience };
  return {
    horizon,
    ring: startRing(),
    message: startMessage(messageSeconds),
    talk: startTalks(),
    wrapUp: startWrapUps(),
    answers: noShare,
    presses: noShare,
    outlook: startOutlook(spansOf(horizon)),
    from: undefined,
    at: undefined,
    outlookAt: undefined,
  };
}

/** An operator helps an answer in `u` seconds if free within `u` and most of the person's patience. */
function spansOf({ step, steps, patience }: Horizon): readonly number[] {
  return Array.from({ length: steps }, (_, j) => step * (j + 1) + Math.max(0, patience - 0.5));
}

export function learn(learned: Learned, event: PacingEvent): Learned {
  switch (event.is) {
    case 'answered':
      return { ...learned, ring: end(learned.ring, 'wanted', event.seconds), answers: count(learned.answers, true) };
    case 'unanswered':
      return { ...learned, ring: end(learned.ring, 'other', event.seconds), answers: count(learned.answers, false) };
    case 'pressed':
      return {
        ...learned,
        message: end(learned.message, 'wanted', event.seconds),
        presses: count(learned.presses, true),
      };
    case 'silent':
      return {
        ...learned,
        message: end(learned.message, 'other', event.seconds),
        presses: count(learned.presses, false),
      };
    case 'talked':
      return { ...learned, talk: endAt(learned.talk, event.seconds) };
    case 'wrapped':
      return { ...learned, wrapUp: endAt(learned.wrapUp, event.seconds) };
    case 'list-changed':
      return { ...learned, ring: forgetLevel(learned.ring), message: forgetLevel(learned.message) };
  }
}

/** Longest stretch that one observation may stand for: after a pause nothing is known of the time between. */
const longestStretch = 5;

/** Time went by: call before every decision, at most a second apart for full accuracy. */
export function pass(learned: Learned, observation: Observation): Learned {
  const { at, operators } = observation;
  const seconds = Math.min(longestStretch, Math.max(0, at - (learned.at ?? at)));
  const next = {
    ...learned,
    from: learned.from ?? at,
    at,
    ring: spend(learned.ring, countByAge(learned.ring, observation.ringing, at), seconds),
    message: spend(learned.message, countByAge(learned.message, observation.hearing, at), seconds),
    talk: spendAt(learned.talk, agesOf(operators, 'talking', at), seconds),
    wrapUp: spendAt(learned.wrapUp, agesOf(operators, 'wrap-up', at), seconds),
  };
  return outlookIsOld(next) ? { ...next, outlookAt: at, outlook: freshOutlook(next) } : next;
}

function agesOf(operators: readonly OperatorSight[], state: OperatorSight['state'], at: number): readonly number[] {
  return operators.filter((one) => one.state === state).map(({ since }) => Math.max(0, at - since));
}

function outlookIsOld({ at, from, outlookAt }: Learned): boolean {
  if (at === undefined || from === undefined) return false;
  if (outlookAt === undefined) return true;
  return at - outlookAt >= (at - from < 1800 ? 10 : 30);
}

function freshOutlook({ talk, wrapUp, horizon }: Learned): Outlook {
  return outlookOn(talk, wrapUp, spansOf(horizon));
}

/** For people and forecasts: rates 0–1, lengths in seconds; undefined before the first of its kind. */
export function estimates(learned: Learned): {
  readonly answerRate: number | undefined;
  readonly pressRate: number | undefined;
  readonly talkSeconds: number | undefined;
  readonly wrapUpSeconds: number | undefined;
} {
  return {
    answerRate: rateOf(learned.answers),
    pressRate: rateOf(learned.presses),
    talkSeconds: meanOf(learned.talk),
    wrapUpSeconds: meanOf(learned.wrapUp),
  };
}
