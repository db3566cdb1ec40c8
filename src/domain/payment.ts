import type { Moves } from './transition.ts';

/** Whether it is known whose a payment is. Nobody, or several people, may fit what the billing wrote: then a person decides. */
export const paymentStates = ['matched', 'unmatched', 'ambiguous', 'ignored'] as const;
export type PaymentState = (typeof paymentStates)[number];

/** What a person may decide, and take back again. */
export const paymentMoves = {
  unmatched: ['matched', 'ignored'],
  ambiguous: ['matched', 'ignored'],
  matched: ['unmatched', 'ambiguous'],
  ignored: ['unmatched', 'ambiguous'],
} satisfies Moves<PaymentState>;
