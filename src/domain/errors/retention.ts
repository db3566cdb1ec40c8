import type { ErrorEntry } from './dozvon-error.ts';

/** Deletion jobs and legal holds. */
export const retentionErrors = {
  'hold-unclear': {
    message: 'A hold keeps one thing for a reason: {what}',
    remedy:
      'Give --whole-account, --campaign ID or --person ID|NUMBER (one of them), and --reason "court case 12-345".',
    exit: 2,
    http: 422,
  },
  'hold-not-found': {
    message: 'Account "{account}" has no hold {id} in force',
    remedy: 'Look at "dozvon retention show --account {account}" for the holds.',
    exit: 1,
    http: 404,
  },
} satisfies Record<string, ErrorEntry>;
