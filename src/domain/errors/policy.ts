import type { ErrorEntry } from './dozvon-error.ts';

/** Errors of contact policies and of questions put to them. */
export const policyErrors = {
  'policy-unknown': { message: 'No policy "{id}"', remedy: 'Take one of: {known}.', exit: 2, http: 404 },
  'policy-file-wrong': {
    message: 'In the policy document, {field} {problem}',
    remedy: 'Correct the field; `dozvon policy show ru-230fz --json` prints a complete example.',
    exit: 2,
    http: 400,
  },
  'policy-question-wrong': {
    message: 'Line {line}: {field} {problem}',
    remedy: 'Write one JSON object a line, as docs/policies.md describes.',
    exit: 1,
    http: 400,
  },
} satisfies Record<string, ErrorEntry>;
