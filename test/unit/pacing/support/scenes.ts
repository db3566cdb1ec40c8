import fc from 'fast-check';
import { type Learned, learn, type PacingEvent, pass, startLearning } from '../../../../src/pacing/learned.ts';
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

/** A campaign that has talked enough to foresee when operators will be free. */
export function experienced(campaign: typeof answering | typeof pressing): Learned {
  const seconds = [20, 45, 60, 90, 150, 240];
  let learned = startLearning(campaign);
  for (let second = 0; second <= now; second += 5) {
    const floor = [
      operatorAt(second, 'talking', 30),
      operatorAt(second, 'talking', 100),
      operatorAt(second, 'wrap-up', 8),
    ];
    learned = pass(learned, {
      ...empty,
      at: second,
      operators: floor,
      ringing: [second - 4, second - 12, second - 20],
    });
    if (second % 30 > 0) continue;
    const events: readonly PacingEvent[] = [
      { is: 'answered', seconds: 8 + (second % 9) },
      { is: 'unanswered', seconds: 27 },
      { is: 'pressed', seconds: 12 },
      { is: 'silent', seconds: 25 },
      { is: 'talked', seconds: seconds[(second / 30) % 6] ?? 60 },
      { is: 'wrapped', seconds: 15 },
    ];
    learned = events.reduce(learn, learned);
  }
  return learned;
}

function operatorAt(second: number, state: OperatorSight['state'], age: number): OperatorSight {
  return { state, since: second - age, leaving: false };
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
