import { DozvonError } from '../../domain/errors/index.ts';
import type { PolicyBook } from '../../policy/book.ts';
import { decide } from '../../policy/decide.ts';
import type { AuditContext } from './records.ts';

/** A policy that is gone from the installation cannot be asked again; its decisions stay as they were logged. */
export function askAgain(book: PolicyBook): AuditContext['decide'] {
  return (question) => {
    try {
      return decide(question, book);
    } catch (error) {
      if (error instanceof DozvonError && error.code === 'policy-unknown') return undefined;
      throw error;
    }
  };
}
