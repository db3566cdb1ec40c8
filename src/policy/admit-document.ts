import { dozvonError } from '../domain/errors/index.ts';
import type { Language } from '../domain/message.ts';
import { buildBook, type PolicyBook } from './book.ts';
import { bundledInput } from './bundled.ts';
import type { CalendarDocument } from './calendar-document.ts';
import { describeCalendar, describePolicy } from './page/describe.ts';
import type { PolicyDocument } from './policy-document.ts';
import { readCalendar } from './read-calendar.ts';
import { readPolicy } from './read-policy.ts';

/** A document that may be put beside those in force. */
export type Admitted =
  | { readonly kind: 'policy'; readonly name: string; readonly document: PolicyDocument }
  | { readonly kind: 'calendar'; readonly name: string; readonly document: CalendarDocument };

/** What the new document changes, line by line of its page; all of it where there was none before. */
export interface DocumentChange {
  readonly admitted: Admitted;
  readonly before: string | undefined;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Reads a document of an administrator and lays it beside the one in force. A calendar has `yearly`, a policy has not.
 * @param language of the lines that it changes
 * @throws DozvonError `policy-file-wrong` for a field, and for a calendar that nobody has; `policy-version-old`
 */
export function admitDocument(value: unknown, book: PolicyBook, language: Language = 'en'): DocumentChange {
  const isCalendar = typeof value === 'object' && value !== null && 'yearly' in value;
  return isCalendar
    ? admitCalendar(readCalendar(value), book, language)
    : admitPolicy(readPolicy(value), book, language);
}

function admitPolicy(document: PolicyDocument, book: PolicyBook, language: Language): DocumentChange {
  const before = book.policies.find(({ id }) => id === document.id);
  if (before && document.version <= before.version) {
    throw dozvonError('policy-version-old', { id: document.id, version: document.version, known: before.version });
  }
  // Fails where the calendar is not known.
  buildBook({ ...bundledInput(), calendars: book.calendars, policies: [document] });
  const calendarOf = (policy: PolicyDocument) => book.calendars.find(({ id }) => id === policy.calendar);
  const page = (policy: PolicyDocument) => describePolicy(policy, calendarOf(policy), language);
  return {
    admitted: { kind: 'policy', name: document.id, document },
    before: before && `${before.id}@${before.version}`,
    ...changes(before && page(before), page(document)),
  };
}

function admitCalendar(document: CalendarDocument, book: PolicyBook, language: Language): DocumentChange {
  const before = book.calendars.find(({ id }) => id === document.id);
  return {
    admitted: { kind: 'calendar', name: document.id, document },
    before: before && `${before.id}@${before.reviewedOn}`,
    ...changes(before && describeCalendar(before, language), describeCalendar(document, language)),
  };
}

/** Lines that only one of the two pages has. */
function changes(before: string | undefined, after: string): Pick<DocumentChange, 'added' | 'removed'> {
  const lines = (page: string) => page.split('\n').filter((line) => line.trim() !== '');
  const [old, fresh] = [lines(before ?? ''), lines(after)];
  const [known, kept] = [new Set(old), new Set(fresh)];
  return { added: fresh.filter((line) => !known.has(line)), removed: old.filter((line) => !kept.has(line)) };
}
