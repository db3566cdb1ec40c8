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
  'policy-version-old': {
    message: 'The policy "{id}" version {version} is not newer than version {known}, which is known already',
    remedy: 'Give it a higher version: decisions name versions, so one is never changed.',
    exit: 1,
    http: 409,
  },
  'policy-file-unreadable': {
    message: 'The document {file} cannot be read: {cause}',
    remedy: 'Write it as JSON or YAML; `dozvon policy show ru-230fz --json` prints a complete example.',
    exit: 2,
    http: 400,
  },
  'policy-bundled': {
    message: '"{name}" comes with the programme and cannot be removed',
    remedy: 'A campaign that does not name it is not bound by it; a newer version of your own goes before it.',
    exit: 1,
    http: 409,
  },
  'policy-in-use': {
    message: 'The policy "{name}" binds {count} campaigns that have not ended: {campaigns}',
    remedy: 'End them first (dozvon campaign cancel), or add a newer version in its place.',
    exit: 1,
    http: 409,
  },
  'policy-question-wrong': {
    message: 'Line {line}: {field} {problem}',
    remedy: 'Write one JSON object a line, as docs/policies.md describes.',
    exit: 1,
    http: 400,
  },
} satisfies Record<string, ErrorEntry>;
