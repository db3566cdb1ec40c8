import { demandOfAnswers } from './demand.ts';
import type { Learned } from './learned.ts';
import type { Observation } from './observation.ts';
import type { Pace } from './pace.ts';
import { paceByRisk } from './pace-by-risk.ts';

/** Starts of one decision; the trunk spaces them. */
const most = 60;

/**
 * Dials ahead of the operators so far as the caps on abandonment allow: docs/pacing.md. Needs `learned` passed to this
 * observation's instant.
 */
export function pacePredictive(observation: Observation, learned: Learned): Pace {
  return paceByRisk(observation, learned, demandOfAnswers(observation, learned), most);
}
