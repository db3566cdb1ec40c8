import { columns } from './columns.ts';
import type { Report } from './report.ts';

/** When people answer: a row for each weekday and hour of their own zone in which somebody was dialled. Monday is 1. */
export const hoursReport = {
  name: 'hours',
  about: 'answers by weekday (1 is Monday) and hour of the person’s own zone',
  wholeAccount: true,
  columns: columns({ weekday: 'integer', hour: 'integer', dials: 'integer', answered: 'integer', share: 'percent' }),
} as const satisfies Report;
