import type { AccountId } from '../../../domain/ids.ts';
import type { PaymentState } from '../../../domain/payment.ts';
import type { Pool } from '../pool.ts';
import { sqlValues } from '../sql-values.ts';

/** A payment in the list; money in kopecks. */
export interface ListedPayment {
  readonly id: string;
  readonly externalId: string;
  /** Whose it is as the billing wrote it: an account number, a contract, a number. */
  readonly reference: string;
  readonly amount: number;
  readonly applied: number;
  readonly currency: string;
  readonly paidAt: Date;
  readonly receivedAt: Date;
  readonly state: PaymentState;
  readonly personId: string | null;
  readonly debtor: string | null;
  readonly name: string | null;
  /** Null: nobody decided by hand. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly ignoredWhy: string | null;
  /** `received_at` to the microsecond: the place in the list. */
  readonly place: string;
}

export interface PaymentFilter {
  readonly accountId: AccountId;
  /** `open`: nobody has decided yet. */
  readonly state?: PaymentState | 'open' | undefined;
  /** Beginning of the reference, or the billing's own id. */
  readonly text?: string | undefined;
}

const orders = {
  '-receivedAt': { by: 'y.received_at desc, y.id desc', column: 'received_at', type: 'timestamptz', after: '<' },
  receivedAt: { by: 'y.received_at, y.id', column: 'received_at', type: 'timestamptz', after: '>' },
  '-amount': { by: 'y.amount desc, y.id desc', column: 'amount', type: 'bigint', after: '<' },
  amount: { by: 'y.amount, y.id', column: 'amount', type: 'bigint', after: '>' },
} as const;

export type PaymentOrder = keyof typeof orders;
export const paymentOrders = Object.keys(orders) as [PaymentOrder, ...PaymentOrder[]];

export interface PaymentQuestion extends PaymentFilter {
  readonly order: PaymentOrder;
  readonly after?: readonly [value: string | number | null, id: string] | undefined;
  readonly limit: number;
}

function whereOf({ accountId, state, text }: PaymentFilter, add: (value: unknown) => string): string[] {
  const where = [`y.account_id = ${add(accountId)}`];
  if (state === 'open') where.push(`y.state in ('unmatched', 'ambiguous')`);
  else if (state !== undefined) where.push(`y.state = ${add(state)}`);
  if (text !== undefined) {
    const begins = add(`${text.replace(/[\\%_]/g, '\\$&')}%`);
    where.push(`(y.reference like ${begins} or y.external_id = ${add(text)})`);
  }
  return where;
}

/** Payments of an account by filter, a page at a time. */
export async function listPayments(pool: Pool, question: PaymentQuestion): Promise<readonly ListedPayment[]> {
  const { order, after, limit } = question;
  const { by, column, type, after: sign } = orders[order];
  const values = sqlValues();
  const where = whereOf(question, values.add);
  if (after)
    where.push(`(y.${column}, y.id) ${sign} (${values.add(after[0])}::${type}, ${values.add(after[1])}::uuid)`);
  const text = `
  select y.id, y.external_id as "externalId", y.reference, y.amount, y.applied, y.currency, y.paid_at as "paidAt",
    y.received_at as "receivedAt", y.state, y.debtor_id as "personId", d.key as debtor, d.name, y.decided_by as "decidedBy",
    y.decided_at as "decidedAt", y.ignored_why as "ignoredWhy", y.received_at::text as place
  from payments y left join debtors d on d.id = y.debtor_id
  where ${where.join(' and ')} order by ${by} limit ${values.add(limit)}`;
  return (await pool.query<ListedPayment>(text, values.all)).rows;
}

/** How many payments the filter has, counted up to `most`. */
export async function countPayments(pool: Pool, filter: PaymentFilter, most: number | undefined): Promise<number> {
  const values = sqlValues();
  const where = whereOf(filter, values.add).join(' and ');
  const text = `select count(*)::int as count from (select from payments y where ${where} limit ${values.add(most ?? null)}) found`;
  return (await pool.query<{ count: number }>(text, values.all)).rows[0]?.count ?? 0;
}
