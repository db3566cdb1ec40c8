import type { ErrorEntry } from './dozvon-error.ts';

/** Errors of starting and steering campaigns. */
export const schedulingErrors = {
  'campaign-cancelled': {
    message: 'Campaign "{campaign}" was cancelled and does not go on',
    remedy: 'Run it with --new to make another campaign of the same file and list.',
    exit: 1,
    http: 409,
  },
  'cancel-final': {
    message: 'The campaign was cancelled for good: that can be taken back for {seconds} seconds alone',
    remedy: 'Make a new campaign of the same list.',
    exit: 1,
    http: 409,
  },
  'list-empty': {
    message: 'Campaign "{campaign}" has nobody to call: the list has no person with an open debt or a usable number',
    remedy: 'Look at the import report of the list (dozvon list show), and import a corrected file.',
    exit: 1,
    http: 422,
  },
  'list-unknown': {
    message: 'Account "{account}" has no list "{list}", and there is no such file',
    remedy: 'Name a list (dozvon list list), or a file, which is then imported first.',
    exit: 1,
    http: 404,
  },
  'operator-exists': {
    message: 'There is an operator "{name}" or a phone "{login}" already',
    remedy: 'Choose another name, or remove the old one (dozvon operator remove).',
    exit: 1,
    http: 409,
  },
  'message-unspeakable': {
    message: 'The campaign did not start: the message of {person} cannot be spoken. {why}',
    remedy: 'Correct that row of the list or the text of the message, then run it again. Nobody was called.',
    exit: 1,
    http: 422,
  },
} satisfies Record<string, ErrorEntry>;
