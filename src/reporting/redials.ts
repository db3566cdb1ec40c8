import { columns } from './columns.ts';
import type { Report } from './report.ts';

/** Who was called again, why (the disposition before), and after how many whole seconds. A failover is no redial. */
export const redialsReport = {
  name: 'redials',
  about: 'who was called again, why, and after how long',
  wholeAccount: true,
  columns: columns({
    attemptId: 'id',
    redialOf: 'id',
    debtor: 'debtor',
    phone: 'phone',
    reason: 'word',
    waitedSeconds: 'integer',
    disposition: 'word',
  }),
} as const satisfies Report;
