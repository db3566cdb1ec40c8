import { unpaidReasons } from '../domain/unpaid-reason.ts';
import { columns } from './columns.ts';
import type { StoredRow } from './ports.ts';
import type { Report } from './report.ts';

/** Why people do not pay, each reason with the offer that is bound to it and what came of those who gave it. */
export const reasonsReport = {
  name: 'reasons',
  about: 'reasons of non-payment, each with its offer and what was paid after it',
  wholeAccount: true,
  columns: columns({
    unpaidReason: 'word',
    people: 'integer',
    share: 'percent',
    offer: 'word',
    promises: 'integer',
    collected: 'money',
  }),
  whole: (rows) => rows.map((row) => ({ ...row, offer: offerOf(row) })),
} as const satisfies Report;

function offerOf({ unpaidReason }: StoredRow): string {
  const table: Readonly<Record<string, { readonly offer: string }>> = unpaidReasons;
  return table[String(unpaidReason)]?.offer ?? 'none';
}
