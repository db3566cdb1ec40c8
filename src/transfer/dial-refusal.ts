import type { Refused } from './orders.ts';

/** Why a number may not be dialled: a rule of the law or of the house, or what is missing. */
export interface NoDial {
  readonly rule: string;
  readonly reason: string;
}

/** Neither the person nor the number is to blame: nothing at all can be dialled. */
const hindrances: ReadonlySet<string> = new Set(['dialer-down', 'stop-all', 'trunk-down', 'paused', 'spending-cap']);

/** The sentence for the page: no line, nothing works, or what speaks against this very call. */
export function dialRefusal({ rule, reason }: NoDial, against: Refused): Refused {
  if (rule === 'lines' || rule === 'rate') return { code: 'lines-busy', params: {} };
  return hindrances.has(rule) ? { code: 'cannot-dial', params: { reason, rule } } : against;
}
