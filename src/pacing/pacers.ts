import type { PaceMode } from '../domain/campaign-spec.ts';
import { paceBroadcast } from './broadcast.ts';
import type { Learned } from './learned.ts';
import type { Observation } from './observation.ts';
import type { Pace } from './pace.ts';
import { pacePredictive } from './predictive.ts';
import { pacePressOne } from './press-one.ts';
import { paceProgressive } from './progressive.ts';

/** Decides how many calls to start at this instant. Pure: the same sight and knowledge give the same pace. */
export type Pacer = (observation: Observation, learned: Learned) => Pace;

export const pacers: Readonly<Record<PaceMode, Pacer>> = {
  broadcast: paceBroadcast,
  progressive: paceProgressive,
  predictive: pacePredictive,
  'press-1': pacePressOne,
};
