import type { PolicyBook } from './book.ts';
import { dayOf } from './calendar.ts';

/** A calendar that soon knows no moved days any more, or does not today. */
export interface EndingCalendar {
  readonly id: string;
  /** `YYYY-12-31` of the last year that it covers. */
  readonly lastDay: string;
  /** Policies in force that read it. */
  readonly policies: readonly string[];
}

/** A year's days off are decreed in autumn: two months are time enough to enter them. */
const warnDays = 60;

/**
 * Calendars of policies in force whose last covered day is less than 60 days away, or gone by: after it weekdays have the hours
 * that workdays and holidays share. @param today `YYYY-MM-DD`
 */
export function endingCalendars(book: PolicyBook, today: string): readonly EndingCalendar[] {
  return book.calendars.flatMap(({ id, covers }) => {
    const lastDay = `${covers.to}-12-31`;
    const policies = book.policies.filter(({ calendar }) => calendar === id).map((policy) => policy.id);
    return policies.length > 0 && dayOf(lastDay) - dayOf(today) < warnDays ? [{ id, lastDay, policies }] : [];
  });
}
