import type { CalendarDocument } from './calendar-document.ts';
import { fields, form, isoDate, list, text, whole } from './read-document.ts';
import { readWhole } from './read-whole.ts';

const monthDay = form(/^\d\d-\d\d$/, 'a month and day MM-DD');
const day = fields({ date: isoDate, name: text }, { provisional: text });

const readShape = fields(
  {
    id: text,
    title: text,
    source: text,
    reviewedOn: isoDate,
    covers: fields({ from: whole(2000), to: whole(2000) }, {}),
    yearly: list(fields({ date: monthDay, name: text }, { from: whole(2000) })),
    days: list(day),
    workingDays: list(day),
  },
  {},
);

/**
 * Reads a calendar document, bundled or edited by an administrator.
 * @throws DozvonError `policy-file-wrong` with the path of the first wrong field
 */
export function readCalendar(value: unknown): CalendarDocument {
  return readWhole(readShape, value);
}
