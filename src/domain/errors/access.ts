import type { ErrorEntry } from './dozvon-error.ts';

/** Logging in, rights, and requests that are no good. */
export const accessErrors = {
  'login-wrong': {
    message: 'The name or the password is wrong',
    remedy: 'Check both; an administrator can make a link for a new password: dozvon user reset.',
    exit: 1,
    http: 401,
  },
  'login-closed': {
    message: 'The user "{login}" is closed and cannot log in',
    remedy: 'An administrator opens it again under Settings, Users.',
    exit: 1,
    http: 403,
  },
  'login-locked': {
    message: 'Too many wrong passwords: logging in as this user is locked for {seconds} s more',
    remedy: 'Wait, or ask an administrator for a new password: dozvon user reset.',
    exit: 1,
    http: 429,
  },
  'login-code-needed': {
    message: 'This user logs in with a code of the authenticator app too',
    remedy: 'Enter the six digits that the app shows now.',
    exit: 1,
    http: 401,
  },
  'login-code-wrong': {
    message: 'The code of the authenticator app is wrong or was used already',
    remedy: 'Enter the next code; check the clock of the telephone.',
    exit: 1,
    http: 401,
  },
  'link-used-up': {
    message: 'This one-time link was used already, or its time is over',
    remedy: 'Make a new one: dozvon user reset LOGIN.',
    exit: 1,
    http: 410,
  },
  'password-weak': {
    message: 'The password is too easy to guess: {why}',
    remedy: 'Take at least {least} characters, such as four random words.',
    exit: 2,
    http: 422,
  },
  'not-logged-in': {
    message: 'Nobody is logged in, or the session is over',
    remedy: 'Log in, or send the key as "Authorization: Bearer …".',
    exit: 1,
    http: 401,
  },
  'not-allowed': {
    message: 'The right for this is missing: {right}',
    remedy: 'An administrator gives rights under Settings, Users, or to a key under Settings, API keys.',
    exit: 1,
    http: 403,
  },
  'foreign-origin': {
    message: 'The request came from another site ({origin})',
    remedy: 'Open the screens under their own address; programmes send a key instead of a cookie.',
    exit: 1,
    http: 403,
  },
  'account-missing': {
    message: 'There is no account to work in yet',
    remedy: 'Make one first under Settings, Accounts, or with dozvon import --account NAME.',
    exit: 1,
    http: 409,
  },
  'request-wrong': {
    message: 'The request is not as the API describes it: {what}',
    remedy: 'Compare it with /api/docs; "fields" names each field that is wrong.',
    exit: 2,
    http: 422,
  },
  'request-unreadable': {
    message: 'The request cannot be read: {what}',
    remedy: 'Send JSON in UTF-8 with "Content-Type: application/json"; files go as multipart/form-data.',
    exit: 2,
    http: 400,
  },
  'request-too-large': {
    message: 'The request is larger than {limit}',
    remedy: 'Send less at once, or upload it as a list.',
    exit: 2,
    http: 413,
  },
  'too-many-requests': {
    message: 'Too many requests: at most {limit} a minute',
    remedy: 'Wait {seconds} s and send fewer.',
    exit: 1,
    http: 429,
  },
  'idempotency-key-reused': {
    message: 'The Idempotency-Key {key} was used for another request',
    remedy: 'Take a new key for each new request; repeat a request with its own key.',
    exit: 2,
    http: 422,
  },
  'answer-not-kept': {
    message: 'The request with the Idempotency-Key {key} was done; its answer held a secret and is not kept',
    remedy: 'Look at what it made; if nobody has the secret, take it back and make another with a new key.',
    exit: 1,
    http: 409,
  },
  'webhook-address-refused': {
    message: 'No webhook may be sent to {address}',
    remedy:
      'Name an address that can be reached from outside; the installation may allow its own network: webhooks.addresses in dozvon.yaml.',
    exit: 2,
    http: 422,
  },
  'request-at-work': {
    message: 'The request with the Idempotency-Key {key} is still at work',
    remedy: 'Wait a second and send it again with the same key.',
    exit: 1,
    http: 409,
  },
  'campaign-renamed': {
    message: 'The campaign "{from}" cannot be given the name "{to}": by its name it is found again',
    remedy: 'Keep the name, or start another campaign under the new one.',
    exit: 1,
    http: 409,
  },
  'record-down': {
    message: 'The record (PostgreSQL) does not answer',
    remedy: 'Try again in a few seconds; dozvon status shows whether it comes back.',
    exit: 1,
    http: 503,
  },
  'user-exists': {
    message: 'There is a user "{login}" already',
    remedy: 'Choose another name to log in with: dozvon user list shows those that are taken.',
    exit: 1,
    http: 409,
  },
  'rate-card-exists': {
    message: 'There is a rate card from {date} already, and a version is never changed',
    remedy: 'Choose another day for the new one.',
    exit: 1,
    http: 409,
  },
  'last-admin': {
    message: 'The user "{login}" is the last administrator and cannot be removed or made anything else',
    remedy: 'Make another administrator first: dozvon user add NAME --role admin.',
    exit: 1,
    http: 409,
  },
  internal: {
    message: 'Something went wrong inside; it is in the log under {request}',
    remedy: 'Try again; if it stays, send the lines of the log with this id to whoever runs dozvon.',
    exit: 1,
    http: 500,
  },
} satisfies Record<string, ErrorEntry>;
