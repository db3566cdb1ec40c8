import { expect, test } from 'vitest';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { compileCalendar, dateOf, dayOf } from '../../../src/policy/calendar.ts';
import type { CalendarDocument } from '../../../src/policy/calendar-document.ts';

function calendarNamed(id: string): CalendarDocument {
  const found = bundledBook().calendars.find((each) => each.id === id);
  if (!found) throw new Error(`no calendar ${id}`);
  return found;
}

/** Working days of the official production calendars (consultant.ru): working Saturdays are counted. */
test.each([
  [2024, 248],
  [2025, 247],
  [2026, 247],
])('the Russian calendar of %i has %i working days', (year, count) => {
  const document = calendarNamed('ru');
  const kind = compileCalendar(document);
  let workdays = document.workingDays.filter((day) => day.date.startsWith(String(year))).length;
  for (let day = dayOf(`${year}-01-01`); day <= dayOf(`${year}-12-31`); day++) if (kind(day) === 'workday') workdays++;
  expect(workdays).toBe(count);
});

/** 5 U.S.C. 6103: eleven holidays; a Saturday one is observed on Friday, a Sunday one on Monday. */
test.each([
  [2024, 11],
  [2025, 11],
  [2026, 11],
  [2027, 12],
])('the calendar of the United States has %i weekdays off as observed', (year, count) => {
  const kind = compileCalendar(calendarNamed('us'));
  let off = 0;
  for (let day = dayOf(`${year}-01-01`); day <= dayOf(`${year}-12-31`); day++) {
    const weekday = new Date(`${dateOf(day)}T00:00:00Z`).getUTCDay();
    if (kind(day) === 'holiday' && weekday >= 1 && weekday <= 5) off++;
  }
  expect(off).toBe(count);
});

test.each([
  ['ru', '2026-11-28', 'saturday'],
  ['ru', '2026-11-29', 'sunday'],
  ['ru', '2026-11-30', 'workday'],
  ['ru', '2026-01-03', 'holiday'],
  ['ru', '2025-11-01', 'saturday'],
  ['it', '2025-10-04', 'saturday'],
  ['it', '2026-10-04', 'holiday'],
  ['no', '2026-04-03', 'holiday'],
  ['uk', '2026-08-31', 'holiday'],
  ['ru', '1969-12-31', 'workday'],
  ['ru', '2027-12-30', 'workday'],
  ['ru', '2028-01-10', 'year-unknown'],
  ['ru', '2028-05-09', 'holiday'],
  ['ru', '2028-01-15', 'saturday'],
] as const)('in the calendar "%s" %s is a %s', (id, date, kind) => {
  expect(compileCalendar(calendarNamed(id))(dayOf(date))).toBe(kind);
});

test('every day listed for a year lies inside the years that the calendar covers', () => {
  for (const { days, workingDays, covers } of bundledBook().calendars) {
    const years = [...days, ...workingDays].map((day) => Number(day.date.slice(0, 4)));
    expect(years.filter((year) => year < covers.from || year > covers.to)).toEqual([]);
  }
});

test('the days of 2027 that no decree has settled are marked', () => {
  const marked = calendarNamed('ru')
    .days.filter((day) => day.provisional)
    .map((day) => day.date);
  expect(marked).toEqual(['2027-02-22', '2027-11-05', '2027-12-31']);
});
