import type { ErrorEntry } from './dozvon-error.ts';

/** Mistakes in a campaign file, and campaigns that do not fit the configuration. */
export const campaignErrors = {
  'campaign-file-unreadable': {
    message: 'The campaign file {file} cannot be read: {cause}',
    remedy: 'Check the path, and that this user may read the file.',
    exit: 2,
    http: 404,
  },
  'campaign-file-invalid': {
    message: 'The campaign file {file} has mistakes: {count}\n{list}',
    remedy: 'Correct the lines named above; docs/campaign-file.md describes every field.',
    exit: 1,
    http: 422,
  },
  'campaign-trunk-unknown': {
    message: 'Campaign "{campaign}" names the trunk "{trunk}", which the configuration does not have',
    remedy: 'Add it under trunks: in {config}, or name one of: {known}.',
    exit: 1,
    http: 422,
  },
  'unrestricted-on-real-trunk': {
    message: 'Campaign "{campaign}" has the policy unrestricted, and the trunk "{trunk}" reaches real people',
    remedy: 'Choose the policy of your law (dozvon policy list), or a trunk with simulated: true.',
    exit: 1,
    http: 422,
  },
} satisfies Record<string, ErrorEntry>;
