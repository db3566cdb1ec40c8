import { fitRoom } from './fit-room.ts';
import type { Observation } from './observation.ts';
import type { Pace } from './pace.ts';

/** Nobody waits for an operator: as many calls as lines and rate allow. */
export function paceBroadcast({ room }: Observation): Pace {
  return fitRoom({ startNow: Number.POSITIVE_INFINITY, brake: undefined, why: undefined }, room);
}
