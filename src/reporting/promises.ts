import { columns } from './columns.ts';
import type { Report } from './report.ts';

/** Every promise of the period and what became of it: `kept`, `broken`, or `open` while it may still be kept. */
export const promisesReport = {
  name: 'promises',
  about: 'promises to pay: kept, broken or waiting',
  wholeAccount: true,
  columns: columns({
    madeAt: 'time',
    debtor: 'debtor',
    amount: 'money',
    due: 'word',
    source: 'word',
    operator: 'text',
    collected: 'money',
    state: 'word',
    attemptId: 'id',
  }),
} as const satisfies Report;
