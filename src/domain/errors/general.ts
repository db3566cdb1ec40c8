import type { ErrorEntry } from './dozvon-error.ts';

/** Errors that belong to no single area. */
export const generalErrors = {
  'illegal-transition': {
    message: 'A {machine} cannot go from "{from}" to "{to}"',
    remedy: 'Report this with the log: the programme tried a move that its own table forbids.',
    exit: 1,
    http: 409,
  },
  'not-found': { message: 'No {what} "{name}"', remedy: 'Check the name: {hint}', exit: 1, http: 404 },
} satisfies Record<string, ErrorEntry>;
