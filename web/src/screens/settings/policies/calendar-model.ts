import type { Calendar } from '../query.ts';

export type Day = Calendar['days'][number];
export type DayList = 'days' | 'workingDays';

/** Years that can be edited: those that the calendar covers, and the next one. */
export function yearsOf({ covers }: Calendar): readonly number[] {
  return Array.from({ length: covers.to - covers.from + 2 }, (_, index) => covers.from + index);
}

/** This year, or the last that can be edited. */
export function yearToShow(years: readonly number[], now: number): string {
  return String(years.includes(now) ? now : (years.at(-1) ?? now));
}

/** The days of a year, by date. */
export function daysOf(calendar: Calendar, list: DayList, year: number): readonly Day[] {
  return calendar[list]
    .filter(({ date }) => date.startsWith(`${year}-`))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** A day more; one of the same date is replaced. A year that nobody had listed is covered from then on. */
export function withDay(calendar: Calendar, list: DayList, day: Day): Calendar {
  const year = Number(day.date.slice(0, 4));
  const covers = { from: Math.min(calendar.covers.from, year), to: Math.max(calendar.covers.to, year) };
  return { ...calendar, covers, [list]: [...calendar[list].filter(({ date }) => date !== day.date), day] };
}

export function withoutDay(calendar: Calendar, list: DayList, date: string): Calendar {
  return { ...calendar, [list]: calendar[list].filter((day) => day.date !== date) };
}

/** The document that is sent. @param today its new date of review */
export function documentOf(calendar: Calendar, today: string): string {
  return JSON.stringify({ ...calendar, reviewedOn: today });
}
