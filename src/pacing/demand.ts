import { chancesWithin, countByAge, hazardsOf } from './competing-times.ts';
import type { Learned } from './learned.ts';
import type { Observation } from './observation.ts';

/** When calls in progress, and one started now, will ask for an operator. */
export interface Demand {
  /** Calls of one age and their chances to ask within each step of the horizon. */
  readonly groups: readonly { readonly calls: number; readonly chances: readonly number[] }[];
  /** The same for a call started now. */
  readonly fresh: readonly number[];
}

/** Whoever answers asks. */
export function demandOfAnswers(observation: Observation, learned: Learned): Demand {
  const { ring, horizon } = learned;
  const rows = chancesWithin(hazardsOf(ring), horizon.step * horizon.steps);
  return {
    groups: grouped(rows, countByAge(ring, observation.ringing, observation.at), horizon),
    fresh: chancesOf(rows, 0, horizon),
  };
}

/** Whoever presses the key asks: those who hear the message, and later those who still ring. */
export function demandOfPresses(observation: Observation, learned: Learned): Demand {
  const { ring, message, horizon } = learned;
  const most = horizon.step * horizon.steps;
  const heard = chancesWithin(hazardsOf(message), most);
  const fromAnswer = heard.map((row) => row[0] ?? 0);
  const rung = chancesWithin(hazardsOf(ring), most, fromAnswer);
  return {
    groups: [
      ...grouped(rung, countByAge(ring, observation.ringing, observation.at), horizon),
      ...grouped(heard, countByAge(message, observation.hearing, observation.at), horizon),
    ],
    fresh: chancesOf(rung, 0, horizon),
  };
}

type Rows = readonly (readonly number[])[];
type Steps = Pick<Learned['horizon'], 'step' | 'steps'>;

function grouped(rows: Rows, byAge: readonly number[], steps: Steps): Demand['groups'] {
  return byAge.flatMap((calls, age) => (calls === 0 ? [] : [{ calls, chances: chancesOf(rows, age, steps) }]));
}

function chancesOf(rows: Rows, age: number, { step, steps }: Steps): readonly number[] {
  return Array.from({ length: steps }, (_, j) => rows[step * (j + 1)]?.[age] ?? 0);
}
