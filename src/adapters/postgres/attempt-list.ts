import type { AttemptState } from '../../domain/attempt.ts';
import type { Disposition } from '../../domain/disposition.ts';
import type { AttemptKind } from '../../domain/target.ts';
import { type AttemptFilter, attemptWhere } from './attempt-filter.ts';
import type { Pool } from './pool.ts';
import { sqlValues } from './sql-values.ts';

/** One dial in the list of calls; money in kopecks. */
export interface ListedAttempt {
  readonly id: string;
  readonly campaignId: string | null;
  readonly campaign: string | null;
  readonly personId: string;
  /** The list's own id of the person, or the number. */
  readonly debtor: string | null;
  readonly name: string | null;
  readonly phone: string;
  readonly trunk: string;
  readonly kind: AttemptKind;
  readonly state: AttemptState;
  readonly disposition: Disposition | null;
  readonly reservedAt: Date;
  readonly dialedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly heardMs: number;
  readonly messageMs: number | null;
  readonly keys: string;
  readonly price: number;
  readonly cost: number;
  readonly currency: string;
  readonly contact: boolean;
  readonly recordings: readonly string[];
}

/** An id is the time of its reservation, so the order of ids is the order of time. The others are of ended dials alone. */
const orders = {
  '-reservedAt': { by: 'a.id desc', column: undefined, after: '<' },
  reservedAt: { by: 'a.id', column: undefined, after: '>' },
  '-heardMs': { by: 'a.heard_ms desc, a.id desc', column: 'heard_ms', after: '<' },
  heardMs: { by: 'a.heard_ms, a.id', column: 'heard_ms', after: '>' },
  '-price': { by: 'a.price desc, a.id desc', column: 'price', after: '<' },
  price: { by: 'a.price, a.id', column: 'price', after: '>' },
} as const;

export type AttemptOrder = keyof typeof orders;
export const attemptOrders = Object.keys(orders) as [AttemptOrder, ...AttemptOrder[]];

export interface AttemptQuestion extends AttemptFilter {
  readonly order: AttemptOrder;
  readonly after?: readonly [value: string | number | null, id: string] | undefined;
  readonly limit: number;
}

const columnsSql = `
  a.id, a.campaign_id as "campaignId", c.name as campaign, a.debtor_id as "personId", d.key as debtor, d.name, a.phone, a.trunk,
    a.kind, a.state, a.disposition, a.reserved_at as "reservedAt", a.dialed_at as "dialedAt", a.answered_at as "answeredAt",
    a.ended_at as "endedAt", a.heard_ms as "heardMs", a.message_ms as "messageMs", a.keys, a.price, a.cost, a.currency, a.contact,
    array(select r.id from recordings r where r.attempt_id = a.id and r.lost_why is null) as recordings`;

/** Dials of an account by filter, a page at a time; the rows of the page are found first, and only theirs are filled in. */
export async function listAttempts(pool: Pool, question: AttemptQuestion): Promise<readonly ListedAttempt[]> {
  const { order, after, limit } = question;
  const { by, column, after: sign } = orders[order];
  const values = sqlValues();
  const where = attemptWhere(question, values.add);
  if (column) where.push('a.disposition is not null');
  if (after && column)
    where.push(`(a.${column}, a.id) ${sign} (${values.add(after[0])}::bigint, ${values.add(after[1])}::uuid)`);
  if (after && !column) where.push(`a.id ${sign} ${values.add(after[1])}::uuid`);
  const text = `
  select ${columnsSql}
  from (select a.* from attempts a where ${where.join(' and ')} order by ${by} limit ${values.add(limit)}) a
    left join debtors d on d.id = a.debtor_id left join campaigns c on c.id = a.campaign_id
  order by ${by}`;
  return (await pool.query<ListedAttempt>(text, values.all)).rows;
}

/** How many dials the filter has, counted up to `most`. */
export async function countAttempts(pool: Pool, filter: AttemptFilter, most: number | undefined): Promise<number> {
  const values = sqlValues();
  const where = attemptWhere(filter, values.add).join(' and ');
  const text = `select count(*)::int as count from (select from attempts a where ${where} limit ${values.add(most ?? null)}) found`;
  return (await pool.query<{ count: number }>(text, values.all)).rows[0]?.count ?? 0;
}
