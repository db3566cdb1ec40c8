import { columns } from './columns.ts';
import { dialDimensions } from './dimensions.ts';
import type { Report } from './report.ts';

/** Columns of a dial, shared with the report of contacts (design §7). */
export const attemptColumns = columns({
  attemptId: 'id',
  debtor: 'debtor',
  phone: 'phone',
  trunk: 'word',
  reservedAt: 'time',
  dialedAt: 'time',
  answeredAt: 'time',
  endedAt: 'time',
  disposition: 'word',
  cause: 'integer',
  heardMs: 'integer',
  messageMs: 'integer',
  keys: 'keys',
  seconds: 'integer',
  price: 'money',
  cost: 'money',
  callId: 'id',
  redialOf: 'id',
  failoverOf: 'id',
});

/** A row a dial, sent or not, in the order of reservation; an open one has no disposition yet. */
export const attemptsReport = {
  name: 'attempts',
  about: 'every dial: when, through which trunk, what came of it, what it cost',
  wholeAccount: true,
  dimensions: dialDimensions,
  columns: attemptColumns,
} as const satisfies Report;
