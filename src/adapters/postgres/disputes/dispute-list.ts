import type { Disposition } from '../../../domain/disposition.ts';
import type { DisputeState } from '../../../domain/dispute.ts';
import type { AccountId } from '../../../domain/ids.ts';
import { type PeopleFilter, peopleWhere } from '../people/people-filter.ts';
import type { Pool } from '../pool.ts';
import { sqlValues } from '../sql-values.ts';

/** A dispute with the call it is about; money in kopecks. */
export interface ListedDispute {
  readonly id: string;
  readonly state: DisputeState;
  readonly reason: string;
  readonly amount: number;
  readonly currency: string;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly attemptId: string;
  readonly campaign: string | null;
  readonly personId: string | null;
  readonly debtor: string | null;
  readonly name: string | null;
  readonly phone: string;
  readonly disposition: Disposition | null;
  readonly dialedAt: Date | null;
  /** `raised_at` to the microsecond: the place in the list. */
  readonly place: string;
}

export interface DisputeFilter {
  readonly accountId: AccountId;
  readonly state?: DisputeState | undefined;
  readonly attempt?: string | undefined;
  /** Disputes about calls to these people. */
  readonly people?: PeopleFilter | undefined;
}

const orders = {
  '-raisedAt': { by: 'p.raised_at desc, p.id desc', column: 'raised_at', type: 'timestamptz', after: '<' },
  raisedAt: { by: 'p.raised_at, p.id', column: 'raised_at', type: 'timestamptz', after: '>' },
  '-amount': { by: 'p.amount desc, p.id desc', column: 'amount', type: 'bigint', after: '<' },
  amount: { by: 'p.amount, p.id', column: 'amount', type: 'bigint', after: '>' },
} as const;

export type DisputeOrder = keyof typeof orders;
export const disputeOrders = Object.keys(orders) as [DisputeOrder, ...DisputeOrder[]];

export interface DisputeQuestion extends DisputeFilter {
  readonly order: DisputeOrder;
  readonly after?: readonly [value: string | number | null, id: string] | undefined;
  readonly limit: number;
}

type Add = (value: unknown) => string;

const tables = `disputes p
    left join attempts a on a.id = p.attempt_id
    left join debtors d on d.id = a.debtor_id`;

async function whereOf(pool: Pool, { accountId, state, attempt, people }: DisputeFilter, add: Add): Promise<string[]> {
  const where = [`p.account_id = ${add(accountId)}`];
  if (state !== undefined) where.push(`p.state = ${add(state)}`);
  if (attempt !== undefined) where.push(`p.attempt_id = ${add(attempt)}`);
  if (people?.text !== undefined) where.push(...(await peopleWhere(pool, people, add)).where);
  return where;
}

/** Disputes of an account by filter, a page at a time. */
export async function listDisputes(pool: Pool, question: DisputeQuestion): Promise<readonly ListedDispute[]> {
  const { order, after, limit } = question;
  const { by, column, type, after: sign } = orders[order];
  const values = sqlValues();
  const where = await whereOf(pool, question, values.add);
  if (after)
    where.push(`(p.${column}, p.id) ${sign} (${values.add(after[0])}::${type}, ${values.add(after[1])}::uuid)`);
  const text = `
  select p.id, p.state, p.reason, p.amount, p.currency, p.raised_by as "raisedBy", p.raised_at as "raisedAt", p.answer,
    p.answered_by as "answeredBy", p.answered_at as "answeredAt", p.attempt_id as "attemptId", d.id as "personId", d.key as debtor,
    d.name, a.phone, a.disposition, a.dialed_at as "dialedAt", p.raised_at::text as place,
    (select c.name from campaigns c where c.id = p.campaign_id) as campaign
  from ${tables}
  where ${where.join(' and ')} order by ${by} limit ${values.add(limit)}`;
  return (await pool.query<ListedDispute>(text, values.all)).rows;
}

/** How many disputes the filter has, counted up to `most`. */
export async function countDisputes(pool: Pool, filter: DisputeFilter, most: number | undefined): Promise<number> {
  const values = sqlValues();
  const where = (await whereOf(pool, filter, values.add)).join(' and ');
  const text = `select count(*)::int as count from (select from ${tables} where ${where} limit ${values.add(most ?? null)}) found`;
  return (await pool.query<{ count: number }>(text, values.all)).rows[0]?.count ?? 0;
}
