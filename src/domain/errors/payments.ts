import type { ErrorEntry } from './dozvon-error.ts';

/** Errors of payments. */
export const paymentErrors = {
  'payment-differs': {
    message: 'The payment "{id}" was told of before with another sum',
    remedy: 'Give each payment an id of its own; send a correction as a payment of its own.',
    exit: 1,
    http: 409,
  },
} satisfies Record<string, ErrorEntry>;
