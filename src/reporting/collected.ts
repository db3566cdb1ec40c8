import { columns } from './columns.ts';
import type { Report } from './report.ts';

/** Every fall of a debt, with the contact that it is put down to: the last one within 30 days before (docs/reports.md). */
export const collectedReport = {
  name: 'collected',
  about: 'money collected: every fall of a debt and the contact before it',
  wholeAccount: true,
  columns: columns({
    at: 'time',
    debtor: 'debtor',
    service: 'text',
    was: 'money',
    now: 'money',
    amount: 'money',
    why: 'word',
    contactAt: 'time',
    operator: 'text',
    attemptId: 'id',
  }),
} as const satisfies Report;
