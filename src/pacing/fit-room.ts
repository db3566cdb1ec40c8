import type { Room } from './observation.ts';
import type { Pace } from './pace.ts';

/** Cuts what was wanted down to the free lines and to the rate, and says which of them bound. */
export function fitRoom(wanted: Pace, room: Room): Pace {
  const lines = Math.max(0, Math.floor(room.lines));
  const rate = Math.max(0, Math.floor(room.rate));
  if (wanted.startNow <= Math.min(lines, rate)) return wanted;
  if (lines <= rate) return { startNow: lines, brake: 'lines', why: shortOf(wanted.startNow, lines, 'free lines') };
  return { startNow: rate, brake: 'rate', why: shortOf(wanted.startNow, rate, "starts within the trunk's rate") };
}

function shortOf(wanted: number, left: number, of: string): string {
  const could = Number.isFinite(wanted) ? `${wanted} calls could start` : 'More calls could start';
  return `${could}, but there are ${left} ${of}.`;
}
