import fc from 'fast-check';
import { kinds } from '../../../../bench/pacing/cases.ts';
import { dialOf, messageSeconds, type Traffic, talkOf } from '../../../../bench/pacing/traffic.ts';
import { type Learned, pass, startLearning } from '../../../../src/pacing/learned.ts';
import type { Observation, OperatorSight } from '../../../../src/pacing/observation.ts';
import { type PastCall, relearn } from '../../../../src/pacing/relearn.ts';

/** An hour into a campaign. */
export const now = 3600;

export function operator(state: OperatorSight['state'], ageSeconds = 10, leaving = false): OperatorSight {
  return { state, since: now - ageSeconds, leaving };
}

/** Nobody at work, no call, all room, an untouched budget. */
export const empty: Observation = {
  at: now,
  operators: [],
  ringing: [],
  hearing: [],
  waiting: 0,
  room: { lines: 500, rate: 500 },
  windows: [{ capPercent: 3, answered: 1000, abandoned: 20 }],
  secondsLeft: 4 * 3600,
};

export const answering = { mode: 'answer', patience: 2, messageSeconds: 0 } as const;
export const pressing = { mode: 'press', patience: 10, messageSeconds: 25 } as const;

const dials = 1200;
const talks = 150;

/** A campaign after an hour or so of usual traffic: 35 of 100 answer, 6 of 100 of those press, talks of 90 seconds. */
export function experienced(campaign: typeof answering | typeof pressing): Learned {
  const traffic: Traffic = { ...kinds[campaign.mode === 'press' ? 7 : 1], operators: 10 };
  const calls = Array.from({ length: dials }, (_, k) => pastCall(traffic, k));
  return pass(relearn(startLearning(campaign), calls), { ...empty, at: now });
}

function pastCall(traffic: Traffic, k: number): PastCall {
  const { seconds, answered, pressAfter } = dialOf(traffic, 1, k, 0);
  const lengths = talkOf(traffic, 1, k);
  return {
    ringSeconds: seconds,
    answered,
    ...(answered && traffic.press
      ? { messageSeconds: pressAfter ?? messageSeconds, pressed: pressAfter !== undefined }
      : {}),
    ...(k < talks ? { talkSeconds: lengths.talk, wrapUpSeconds: lengths.wrapUp } : {}),
  };
}

const age = fc.integer({ min: 0, max: 300 });

const anyOperator = fc
  .record({ state: fc.constantFrom('ready', 'talking', 'wrap-up', 'away'), age, leaving: fc.boolean() })
  .map((one) => operator(one.state, one.age, one.leaving && one.state !== 'ready'));

/** Any floor, any calls in progress, any room and any budget. */
export const anyObservation: fc.Arbitrary<Observation> = fc.record({
  at: fc.constant(now),
  operators: fc.array(anyOperator, { maxLength: 30 }),
  ringing: fc.array(fc.integer({ min: now - 35, max: now }), { maxLength: 150 }),
  hearing: fc.array(fc.integer({ min: now - 25, max: now }), { maxLength: 60 }),
  waiting: fc.integer({ min: 0, max: 4 }),
  room: fc.record({ lines: fc.integer({ min: 0, max: 40 }), rate: fc.integer({ min: 0, max: 40 }) }),
  windows: fc.array(
    fc.record({
      capPercent: fc.constantFrom(0, 1, 3, 5, 100),
      answered: fc.integer({ min: 0, max: 3000 }),
      abandoned: fc.integer({ min: 0, max: 150 }),
    }),
    { maxLength: 3 },
  ),
  secondsLeft: fc.integer({ min: 0, max: 30_000 }),
});
