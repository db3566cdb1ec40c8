import { DateTime } from 'luxon';
import type { Days } from '../dashboard/period.ts';

/**
 * The days that a mail of `day` speaks of: as many as the view shows, ending yesterday. A view without a period speaks of yesterday.
 * @param day the day of the mail in the account's zone
 */
export function mailedDays(view: Partial<Days>, day: string): Days {
  const yesterday = DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 });
  const [from, to] = [
    DateTime.fromISO(view.from ?? '', { zone: 'utc' }),
    DateTime.fromISO(view.to ?? '', { zone: 'utc' }),
  ];
  const length = from.isValid && to.isValid && to >= from ? to.diff(from, 'days').days : 0;
  return { from: yesterday.minus({ days: length }).toISODate() ?? day, to: yesterday.toISODate() ?? day };
}
