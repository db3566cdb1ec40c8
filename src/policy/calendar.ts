import type { CalendarDocument } from './calendar-document.ts';
import { DAY_MS } from './zone-clock.ts';

/**
 * What a local date is. A holiday is one whatever its day of the week. `year-unknown`: a weekday after the last year of which
 * the moved days are known, so it may be off.
 */
export type DayKind = 'workday' | 'saturday' | 'sunday' | 'holiday' | 'year-unknown';

/** Tells what a local date is, given as whole days since 1970-01-01. */
export type Calendar = (day: number) => DayKind;

/** The calendar of a policy that makes no difference between holidays and other days. */
export const plainWeek: Calendar = weekKind;

/**
 * Compiles a calendar. Cautious rule: Saturday, Sunday, a holiday and a moved day off are all days off, and a working
 * Saturday stays one too (facts: compliance §8), so `workingDays` of the document change nothing here.
 */
export function compileCalendar(document: CalendarDocument): Calendar {
  const dates = new Set(document.days.map((day) => dayOf(day.date)));
  const yearly = new Map(document.yearly.map((day) => [day.date, day.from ?? 0]));
  const known = new Map<number, DayKind>();
  return (day) => {
    const kind = known.get(day);
    if (kind !== undefined) return kind;
    const found = dates.has(day) || isYearly(yearly, day) ? 'holiday' : plainKind(day, document.covers.to);
    if (known.size > 10_000) known.clear();
    known.set(day, found);
    return found;
  };
}

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** `YYYY-MM-DD` of days since 1970-01-01. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function isYearly(yearly: ReadonlyMap<string, number>, day: number): boolean {
  const date = dateOf(day);
  const from = yearly.get(date.slice(5));
  return from !== undefined && Number(date.slice(0, 4)) >= from;
}

function plainKind(day: number, lastYear: number): DayKind {
  const kind = weekKind(day);
  return kind === 'workday' && Number(dateOf(day).slice(0, 4)) > lastYear ? 'year-unknown' : kind;
}

function weekKind(day: number): DayKind {
  const weekday = (((day + 4) % 7) + 7) % 7;
  if (weekday === 6) return 'saturday';
  return weekday === 0 ? 'sunday' : 'workday';
}
