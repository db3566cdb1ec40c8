import { DateTime } from 'luxon';
import { dozvonError } from '../domain/errors/index.ts';

/**
 * Reads a time of the command line: a date is midnight UTC, a time without offset is UTC.
 * @throws DozvonError `report-time-unreadable`
 */
export function parseTime(option: string, value: string): Date {
  const time = DateTime.fromISO(value, { zone: 'utc' });
  if (!time.isValid) throw dozvonError('report-time-unreadable', { option, value });
  return time.toJSDate();
}
