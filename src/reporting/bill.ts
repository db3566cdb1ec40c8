import { attemptColumns } from './attempts.ts';
import { columns } from './columns.ts';
import { dialDimensions } from './dimensions.ts';
import type { Report } from './report.ts';

/** All that the account pays for: its rows add up to the bill, and to the ledger. */
export const billReport = {
  name: 'bill',
  about: 'every line that is paid for: contacts, minutes of other calls, minutes to numbers outside',
  wholeAccount: true,
  dimensions: dialDimensions,
  columns: [...columns({ line: 'word' }), ...attemptColumns],
} as const satisfies Report;
