import type { ErrorEntry } from './dozvon-error.ts';

/** The operator's desk. */
export const deskErrors = {
  'call-over': {
    message: 'The call has ended or went on to a colleague',
    remedy: 'Write down what came of it; nothing more can be done in the call.',
    exit: 1,
    http: 409,
  },
  'order-failed': {
    message: 'The telephone server did not do it in this call',
    remedy: 'Try once more; if it stays so, ask the administrator to look at dozvon status.',
    exit: 1,
    http: 502,
  },
  'desk-unanswered': {
    message: 'No dialer answered within {seconds} s',
    remedy: 'Try again; if it stays so, the administrator should look at dozvon status: is the dialer running?',
    exit: 1,
    http: 503,
  },
  'no-shift': {
    message: 'The shift has not begun, or another page has taken it over',
    remedy: 'Press "Start the shift" on the desk.',
    exit: 1,
    http: 409,
  },
  'operator-busy': {
    message: 'The operator is "{state}": this is not possible now',
    remedy: 'Finish the call and its outcome first.',
    exit: 1,
    http: 409,
  },
  'outcome-incomplete': {
    message: 'The outcome "{outcome}" needs more: {missing}',
    remedy: 'Fill in what is named.',
    exit: 2,
    http: 422,
  },
  'outcome-written': {
    message: 'The outcome of this call was written already',
    remedy: 'Nothing is left to do; an outcome is not changed afterwards.',
    exit: 1,
    http: 409,
  },
  'callback-unlawful': {
    message: 'The law does not allow a call at {at}: {why}',
    remedy: 'The next lawful time is {next}.',
    exit: 1,
    http: 422,
  },
  'dial-refused': {
    message: 'This person may not be called now, because of: {why}',
    remedy: 'The next lawful time is {next}; take the next person.',
    exit: 1,
    http: 422,
  },
  'outside-refused': {
    message: 'The number {number} may not be called now: {reason}',
    remedy: 'Choose a number of the list, or ask an administrator to add this one (Settings, outside numbers).',
    exit: 1,
    http: 422,
  },
  'lines-busy': {
    message: 'All lines are busy, and none became free in the last seconds',
    remedy:
      'Try again in half a minute; if it happens often, an administrator can add lines, or give the campaign fewer of them.',
    exit: 1,
    http: 503,
  },
  'cannot-dial': {
    message: 'Nobody can be called now: {reason}',
    remedy: 'Whoever is on the line with you stays there; tell the administrator.',
    exit: 1,
    http: 503,
  },
  'colleague-busy': {
    message: 'The colleague is in another call or on a break by now',
    remedy: 'Choose another colleague, or a queue.',
    exit: 1,
    http: 409,
  },
  'third-voice': {
    message: 'Somebody is called into this talk already',
    remedy: 'Take them out of it first.',
    exit: 1,
    http: 409,
  },
  'no-preview': {
    message: 'No card is chosen',
    remedy: 'Press Space for the next person of the work list.',
    exit: 1,
    http: 409,
  },
} satisfies Record<string, ErrorEntry>;
