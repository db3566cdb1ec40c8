import type { Rival } from '../rival.ts';
import type { Traffic } from '../traffic.ts';

/**
 * The "power" dialer: so many lines for each free operator. Where only few press, so many lines for each operator at work, free or not,
 * as is usual for such campaigns.
 */
export function fixedRatio(traffic: Traffic, ratio: number): Rival {
  return {
    tick({ operators, ringing, hearing, waiting }) {
      const counted = operators.filter(({ state }) => (traffic.press ? state !== 'away' : state === 'ready')).length;
      return Math.max(0, Math.floor(ratio * counted) - ringing.size - hearing.size - waiting);
    },
  };
}
