import type { CallOutcome } from '../domain/call-outcome.ts';
import type { Stop } from '../domain/contact-policy.ts';
import type { Disposition } from '../domain/disposition.ts';

/** What comes after a talk. */
export const nextActions = [
  'wait-payment',
  'call-back',
  'check-payment',
  'review-debt',
  'find-person',
  'call-again',
  'none',
] as const;
export type NextAction = (typeof nextActions)[number];

interface OutcomeRow {
  readonly key: string;
  /** What the talk makes of its attempt. */
  readonly disposition: Disposition;
  readonly next: NextAction;
  readonly needs?: 'promise' | 'callback' | 'reason';
  readonly stop?: Stop;
  readonly doNotCall?: true;
  readonly wrongPhone?: true;
}

/** The operator's outcome strip, keys 1 to 8. A new row shows by compile errors what else it needs. */
export const callOutcomes = {
  promised: { key: '1', disposition: 'promised', next: 'wait-payment', needs: 'promise' },
  'callback-asked': { key: '2', disposition: 'callback-asked', next: 'call-back', needs: 'callback' },
  refused: { key: '3', disposition: 'transferred', next: 'none', needs: 'reason' },
  dispute: { key: '4', disposition: 'transferred', next: 'review-debt', stop: 'dispute' },
  'wrong-person': { key: '5', disposition: 'wrong-person', next: 'find-person', wrongPhone: true },
  'opted-out': { key: '6', disposition: 'opted-out', next: 'none', doNotCall: true },
  'says-paid': { key: '7', disposition: 'transferred', next: 'check-payment' },
  'cut-off': { key: '8', disposition: 'transferred', next: 'call-again' },
} as const satisfies Record<CallOutcome, OutcomeRow>;

export function outcomeRow(outcome: CallOutcome): OutcomeRow {
  return callOutcomes[outcome];
}
