import { demandOfPresses } from './demand.ts';
import type { Learned } from './learned.ts';
import type { Observation } from './observation.ts';
import type { Pace } from './pace.ts';
import { paceByRisk } from './pace-by-risk.ts';

/** Few of those who are called press, so many are called at once; the trunk spaces them. */
const most = 400;

/**
 * Dials only as many people as press the key while operators can take them within their patience. Who presses is learned by
 * the second of the message. Needs `learned` started for `press` and passed to this observation's instant.
 */
export function pacePressOne(observation: Observation, learned: Learned): Pace {
  return paceByRisk(observation, learned, demandOfPresses(observation, learned), most);
}
