import type { PolicyBook } from '../policy/book.ts';
import { endingCalendars } from '../policy/ending-calendars.ts';
import type { Finding } from './doctor.ts';

/** Whether the production calendars of the policies in force reach far enough. */
export function calendarFinding(book: PolicyBook, now: Date): Finding {
  const check = 'calendars';
  const ending = endingCalendars(book, now.toISOString().slice(0, 10));
  if (ending.length === 0) return { check, state: 'ok', detail: 'days off are known for two months and more' };
  const detail = ending
    .map(({ id, lastDay, policies }) => `${id} ends on ${lastDay} (${policies.join(', ')})`)
    .join('; ');
  const remedy = 'Add the days off of the next year (docs/policies.md); until then weekdays have the shortest hours.';
  return { check, state: 'soon', detail, remedy };
}
