import fc from 'fast-check';
import { kinds } from '../../../../bench/pacing/cases.ts';
import { type Dial, dialOf, messageSeconds, type Traffic, talkOf } from '../../../../bench/pacing/traffic.ts';
import { type CompetingTimes, countByAge, spend } from '../../../../src/pacing/competing-times.ts';
import { type Durations, endAt, spendAt } from '../../../../src/pacing/durations.ts';
import { type Learned, learn, pass, startLearning } from '../../../../src/pacing/learned.ts';
import type { Observation, OperatorSight } from '../../../../src/pacing/observation.ts';

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
  const press = campaign.mode === 'press';
  const traffic: Traffic = { ...kinds[press ? 7 : 1], operators: 10 };
  const fresh = pass(startLearning(campaign), { ...empty, at: 0 });
  let learned = { ...fresh, ...afterTalks(fresh, traffic) };
  for (let k = 0; k < dials; k++) learned = afterDial(learned, dialOf(traffic, 1, k, 0), press);
  return pass(learned, { ...empty, at: now });
}

function afterDial(before: Learned, dial: Dial, press: boolean): Learned {
  const rung = { ...before, ring: watched(before.ring, dial.seconds) };
  if (!dial.answered) return learn(rung, { is: 'unanswered', seconds: dial.seconds });
  const answered = learn(rung, { is: 'answered', seconds: dial.seconds });
  if (!press) return answered;
  const seconds = dial.pressAfter ?? messageSeconds;
  const heard = { ...answered, message: watched(answered.message, seconds) };
  return learn(heard, { is: dial.pressAfter === undefined ? 'silent' : 'pressed', seconds });
}

/** One call watched through the phase, second by second. */
function watched(before: CompetingTimes, seconds: number): CompetingTimes {
  let times = before;
  for (let at = 0; at < seconds; at++) times = spend(times, countByAge(times, [0], at), Math.min(1, seconds - at));
  return times;
}

function afterTalks({ talk, wrapUp }: Learned, traffic: Traffic): Pick<Learned, 'talk' | 'wrapUp'> {
  let both = { talk, wrapUp };
  for (let k = 0; k < talks; k++) {
    const lengths = talkOf(traffic, 1, k);
    both = { talk: lasted(both.talk, lengths.talk), wrapUp: lasted(both.wrapUp, lengths.wrapUp) };
  }
  return both;
}

function lasted(before: Durations, seconds: number): Durations {
  let durations = before;
  for (let at = 0; at < seconds; at++) durations = spendAt(durations, [at], Math.min(1, seconds - at));
  return endAt(durations, seconds);
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
