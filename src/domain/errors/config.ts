import type { ErrorEntry } from './dozvon-error.ts';

/** Mistakes in `dozvon.yaml`. */
export const configErrors = {
  'config-unreadable': {
    message: 'The configuration file {file} cannot be read: {cause}',
    remedy: 'Check the path given by --config or DOZVON_CONFIG, and that this user may read the file.',
    exit: 2,
    http: 500,
  },
  'config-invalid': {
    message: 'The configuration {file} has mistakes: {count}\n{list}',
    remedy: 'Correct the lines named above; docs/config.md describes every field.',
    exit: 1,
    http: 422,
  },
} satisfies Record<string, ErrorEntry>;
