import type { ErrorEntry } from './dozvon-error.ts';

/** People, the do-not-call list and test calls. */
export const peopleErrors = {
  'number-unusable': {
    message: '"{value}" is no telephone number that can be dialled',
    remedy: 'Write it with its country code, such as +79123456789; put a number with blanks in quotes.',
    exit: 2,
    http: 422,
  },
  'person-ambiguous': {
    message: '{count} people of account "{account}" have this number',
    remedy: 'Name one of them by id: {ids}.',
    exit: 1,
    http: 409,
  },
  'person-in-call': {
    message: 'The person {person} is being called right now; nothing was erased',
    remedy: 'Wait until the call has ended (dozvon campaign status), then erase again.',
    exit: 1,
    http: 409,
  },
  'person-erased-already': {
    message: 'The person {person} was erased already, at {at}',
    remedy: 'Nothing is left to do; what stays and why is in docs/people.md.',
    exit: 1,
    http: 409,
  },
  'erasure-unconfirmed': {
    message: 'Erasing the person {person} cannot be taken back, and --yes was not given',
    remedy: 'Keep what you need with dozvon person export, then run the same command with --yes.',
    exit: 2,
    http: 422,
  },
  'recording-not-erased': {
    message: 'The recording {file} cannot be deleted: {cause}; nothing was erased',
    remedy: 'Give the user who runs dozvon the right to delete it, then erase again.',
    exit: 1,
    http: 500,
  },
  'test-call-unconfirmed': {
    message: 'The trunk "{trunk}" reaches real people, and --my-phone was not given',
    remedy: 'Add --my-phone to confirm that the number is your own and its owner awaits the call.',
    exit: 2,
    http: 422,
  },
  'test-call-debtor': {
    message: 'This number is on a list of debtors: a test call would spend one of the contacts that the law allows',
    remedy: 'Call a phone of your own that is on no list.',
    exit: 1,
    http: 409,
  },
  'test-call-refused': {
    message: 'The test call was not placed: {why}',
    remedy: 'dozvon person explain {person} shows the decision with its rule.',
    exit: 1,
    http: 409,
  },
  'test-call-late': {
    message: 'The test call did not begin within {seconds} s: {why}',
    remedy: 'Look at dozvon status and dozvon trunk show {trunk}; the call is cancelled and will not be placed later.',
    exit: 1,
    http: 503,
  },
} satisfies Record<string, ErrorEntry>;
