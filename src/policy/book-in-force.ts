import type { PolicyBook } from './book.ts';
import { bundledBook } from './bundled.ts';

let current: PolicyBook | undefined;

/**
 * The documents in force in this process: those that come with the programme until the installation's own have been read.
 * One object for ever that answers by the newest book, so that whoever holds it follows every change.
 */
export const bookInForce: PolicyBook = {
  get policies() {
    return now().policies;
  },
  get calendars() {
    return now().calendars;
  },
  get places() {
    return now().places;
  },
  policy: (id) => now().policy(id),
};

/** Puts another book in force, for every decision from now on. */
export function putInForce(book: PolicyBook): void {
  current = book;
}

function now(): PolicyBook {
  return current ?? bundledBook();
}
