import { DateTime } from 'luxon';
import { dozvonError } from '../../domain/errors/index.ts';

/** Days (`2026-11-22`), both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Monday to Sunday around an instant, in the account's zone. */
export function weekOf(at: Date, zone: string): Days {
  const local = DateTime.fromJSDate(at, { zone });
  return { from: local.startOf('week').toISODate() ?? '', to: local.endOf('week').toISODate() ?? '' };
}

/** Midnight of the first day to the midnight after the last, whatever the clocks do between. */
export function instantsOf({ from, to }: Days, zone: string): { readonly from: Date; readonly to: Date } {
  const end = DateTime.fromISO(to, { zone }).plus({ days: 1 }).startOf('day');
  return { from: DateTime.fromISO(from, { zone }).startOf('day').toJSDate(), to: end.toJSDate() };
}

/** What to compare with: the month before a whole month, else as many days right before. */
export function daysBefore({ from, to }: Days): Days {
  const [first, last] = [DateTime.fromISO(from, { zone: 'utc' }), DateTime.fromISO(to, { zone: 'utc' })];
  const isMonth = first.day === 1 && +last === +first.endOf('month').startOf('day');
  const start = isMonth ? first.minus({ months: 1 }) : first.minus(last.plus({ days: 1 }).diff(first));
  return { from: start.toISODate() ?? '', to: first.minus({ days: 1 }).toISODate() ?? '' };
}

const longestDays = 400;

/** @throws DozvonError `period-wrong` */
export function checkDays({ from, to }: Days): Days {
  const [first, last] = [DateTime.fromISO(from, { zone: 'utc' }), DateTime.fromISO(to, { zone: 'utc' })];
  const length = last.diff(first, 'days').days + 1;
  if (!first.isValid || !last.isValid || length < 1 || length > longestDays)
    throw dozvonError('period-wrong', { from, to, days: longestDays });
  return { from, to };
}
