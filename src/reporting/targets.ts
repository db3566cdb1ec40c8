import { columns } from './columns.ts';
import type { Report } from './report.ts';

/** A row a person: how often dialled, with what result, what comes next or why nothing does. */
export const targetsReport = {
  name: 'targets',
  about: 'every person of the campaign: result, next attempt, or why there is none',
  columns: columns({
    debtor: 'debtor',
    phones: 'phones',
    attempts: 'integer',
    lastDisposition: 'word',
    heardFull: 'flag',
    contacts: 'integer',
    price: 'money',
    nextAttemptAt: 'time',
    whyNot: 'word',
  }),
} as const satisfies Report;
