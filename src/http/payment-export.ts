import { listPayments, type PaymentFilter } from '../adapters/postgres/payments/payment-list.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import { columns, type ReportRow } from '../reporting/columns.ts';
import { present } from '../reporting/present.ts';

/** The list of payments as a file. */
export const paymentColumns = columns({
  receivedAt: 'time',
  paidAt: 'time',
  amount: 'money',
  currency: 'word',
  reference: 'text',
  externalId: 'text',
  state: 'word',
  applied: 'money',
  debtor: 'debtor',
  name: 'text',
  decidedBy: 'text',
  ignoredWhy: 'text',
});

/** A reference is words, and one of them may be a number. */
export function maskedReference(reference: string, number: (text: string) => string): string {
  return reference
    .split(' ')
    .map((word) => number(word))
    .join(' ');
}

const portion = 1000;

/** Every payment of the filter, the newest told first, a portion at a time: memory does not grow with the file. */
export async function* paymentRows(
  pool: Pool,
  filter: PaymentFilter,
  number: (text: string) => string,
): AsyncGenerator<ReportRow> {
  let after: readonly [string, string] | undefined;
  for (;;) {
    const payments = await listPayments(pool, { ...filter, order: '-receivedAt', after, limit: portion });
    for (const payment of payments)
      yield present(paymentColumns, { ...payment, reference: maskedReference(payment.reference, number) });
    const last = payments.at(-1);
    if (last === undefined || payments.length < portion) return;
    after = [last.place, last.id];
  }
}
