import type { ErrorEntry } from './dozvon-error.ts';

/** The ledger of consents. */
export const consentErrors = {
  'consent-column-missing': {
    message: 'The file {file} has no column "{column}"; nothing was recorded',
    remedy: 'Name one of its columns: {columns}.',
    exit: 2,
    http: 422,
  },
  'consent-demand-unclear': {
    message: '"{value}" is neither on nor off',
    remedy: 'Write dozvon consent demand on, or off, with --kind.',
    exit: 2,
    http: 422,
  },
  'consent-date-wrong': {
    message: '"{value}" is no day on which a consent can have been given',
    remedy: 'Write a day that has come, such as 2026-03-01.',
    exit: 2,
    http: 422,
  },
} satisfies Record<string, ErrorEntry>;
