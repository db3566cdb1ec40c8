import { fitRoom } from './fit-room.ts';
import type { Observation } from './observation.ts';
import type { Pace } from './pace.ts';

/** One line for each free operator: nobody is abandoned unless an operator leaves while the line rings. */
export function paceProgressive({ operators, ringing, waiting, room }: Observation): Pace {
  const ready = operators.filter(({ state, leaving }) => state === 'ready' && !leaving).length;
  const taken = ringing.length + waiting;
  const startNow = Math.max(0, ready - taken);
  const why =
    ready === 0
      ? 'No operator is free.'
      : `${ready} operators are free and ${taken} calls are ringing or waiting for them.`;
  return fitRoom({ startNow, brake: 'operators', why }, room);
}
