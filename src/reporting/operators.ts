import { columns } from './columns.ts';
import type { Report } from './report.ts';

/**
 * What each operator did and brought: talks, promises made in the period and what became of them, money that is put down to his talks
 * (docs/reports.md) and the commission on it, and what supervisors gave to the
 * talks that they listened to. Most money first.
 */
export const operatorsReport = {
  name: 'operators',
  about: 'operators: talks, promises, money collected, commission, scores',
  wholeAccount: true,
  columns: columns({
    operator: 'text',
    calls: 'integer',
    talkSeconds: 'integer',
    wrapUpSeconds: 'integer',
    promises: 'integer',
    kept: 'integer',
    promised: 'money',
    collected: 'money',
    commission: 'money',
    scored: 'integer',
    average: 'percent',
  }),
} as const satisfies Report;
