import type { ErrorEntry } from './dozvon-error.ts';

/** Errors of bills. */
export const billingErrors = {
  'line-free': {
    message: 'The call {attempt} costs nothing: there is nothing to dispute',
    remedy: 'Only billed calls can be disputed; open the bill again to see what it says now.',
    exit: 1,
    http: 409,
  },
  'dispute-open': {
    message: 'The call {attempt} is disputed already',
    remedy: 'Wait for the answer, or take the dispute back and write another.',
    exit: 1,
    http: 409,
  },
  'dispute-answered': {
    message: 'The dispute was answered meanwhile: {state}',
    remedy: 'Open it again to read the answer; an answer is for good.',
    exit: 1,
    http: 409,
  },
  'dispute-own': {
    message: 'You raised this dispute yourself; somebody else has to answer it',
    remedy: 'Ask another supervisor, manager or administrator of this account, or withdraw the dispute.',
    exit: 1,
    http: 403,
  },
  'dispute-others': {
    message: 'Only {who}, who raised this dispute, can withdraw it',
    remedy: 'Answer it instead: refuse it with a reason and the line stays on the bill.',
    exit: 1,
    http: 403,
  },
} satisfies Record<string, ErrorEntry>;
