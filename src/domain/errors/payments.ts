import type { ErrorEntry } from './dozvon-error.ts';

/** Errors of payments. */
export const paymentErrors = {
  'payment-differs': {
    message: 'The payment "{id}" was told of before with another sum',
    remedy: 'Give each payment an id of its own; send a correction as a payment of its own.',
    exit: 1,
    http: 409,
  },
  'payment-decided': {
    message: 'The payment "{id}" was decided meanwhile: {state}',
    remedy: 'Read the list again; a payment that was matched by hand can be given back.',
    exit: 1,
    http: 409,
  },
  'payment-by-list': {
    message: 'The payment "{id}" was matched by what the billing told, not by hand',
    remedy: 'Send a correction from the billing as a payment of its own.',
    exit: 1,
    http: 409,
  },
  'payment-debt-changed': {
    message: 'A debt that the payment "{id}" was taken off has changed since',
    remedy: 'A newer list or a newer payment speaks of it: take that one back first, or leave the debt as it says.',
    exit: 1,
    http: 409,
  },
} satisfies Record<string, ErrorEntry>;
