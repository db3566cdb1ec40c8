import type { ErrorEntry } from './dozvon-error.ts';

/** Files that the screens send. */
export const uploadErrors = {
  'upload-missing': {
    message: 'The file that was sent is not here any more',
    remedy: 'Choose the file again: what nobody loads is thrown away after a day.',
    exit: 1,
    http: 404,
  },
  'upload-empty': {
    message: 'The request brings no file',
    remedy: 'Send the list as the part "file" of a form.',
    exit: 1,
    http: 422,
  },
} satisfies Record<string, ErrorEntry>;
