import { type ChancesByStep, chancesWithin, countByAge, hazardsOf } from './competing-times.ts';
import type { Learned } from './learned.ts';
import type { Observation } from './observation.ts';

/** When calls in progress, and one started now, will ask for an operator. */
export interface Demand {
  readonly phases: readonly Phase[];
  /** Chance of a call started now to ask within each step of the horizon. */
  readonly fresh: readonly number[];
}

/** Calls that ring, or that hear the message: how many of each age, and their chances to ask. */
export interface Phase {
  readonly byAge: readonly number[];
  readonly chances: ChancesByStep;
}

/** Whoever answers asks. */
export function demandOfAnswers({ ringing, at }: Observation, { ring, horizon }: Learned): Demand {
  const chances = chancesWithin(hazardsOf(ring, 'level'), horizon);
  return { phases: [{ byAge: countByAge(ring, ringing, at), chances }], fresh: freshOf(chances) };
}

/** Whoever presses the key asks: those who hear the message, and later those who still ring. */
export function demandOfPresses({ ringing, hearing, at }: Observation, { ring, message, horizon }: Learned): Demand {
  const seconds = { step: 1, steps: horizon.step * horizon.steps };
  const heard = chancesWithin(hazardsOf(message, 'shape'), seconds);
  const fromAnswer = new Float64Array([0, ...freshOf(heard)]);
  const rung = chancesWithin(hazardsOf(ring, 'level'), horizon, fromAnswer);
  return {
    phases: [
      { byAge: countByAge(ring, ringing, at), chances: rung },
      {
        byAge: countByAge(message, hearing, at),
        chances: heard.filter((_, second) => (second + 1) % horizon.step === 0),
      },
    ],
    fresh: freshOf(rung),
  };
}

function freshOf(chances: ChancesByStep): readonly number[] {
  return chances.map((row) => row[0] ?? 0);
}
