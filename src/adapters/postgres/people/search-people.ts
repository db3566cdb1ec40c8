import type { DebtorId } from '../../../domain/ids.ts';
import { type Pool, transaction } from '../pool.ts';
import { sqlValues } from '../sql-values.ts';
import { type PeopleFilter, peopleWhere, shownName } from './people-filter.ts';

/** A person as a search shows them. */
export interface FoundPerson {
  readonly id: DebtorId;
  /** `id:…` of the list, or `phone:…`. */
  readonly key: string;
  readonly name: string | null;
  readonly segment: string | null;
  readonly zone: string | null;
  readonly phones: readonly string[];
  readonly owed: Readonly<Record<string, number>>;
  readonly stops: readonly string[];
  readonly erasedAt: Date | null;
  /** Place in the order of names. */
  readonly place: string;
}

/** Ids are in the order in which people came. */
const orders = {
  added: { by: 'd.id', sign: '>' },
  '-added': { by: 'd.id desc', sign: '<' },
  name: { by: `${shownName}, d.id`, sign: '>' },
  '-name': { by: `${shownName} desc, d.id desc`, sign: '<' },
} as const;

export type PeopleOrder = keyof typeof orders;
export const peopleOrders = Object.keys(orders) as [PeopleOrder, ...PeopleOrder[]];

/** @returns whether the place of a row in this order is its name */
export const isByName = (order: PeopleOrder): boolean => order === 'name' || order === '-name';

export interface PeopleQuestion extends PeopleFilter {
  readonly order: PeopleOrder;
  readonly after?: readonly [value: string | number | null, id: string] | undefined;
  readonly limit: number;
}

const columnsSql = `
  d.id, d.key, d.name, d.segment, d.zone, d.stops, d.erased_at as "erasedAt", ${shownName} as place,
    array(select number from phones p where p.debtor_id = d.id order by position) as phones,
    (select coalesce(jsonb_object_agg(currency, total), '{}') from
       (select currency, sum(amount) as total from debts where debtor_id = d.id and state = 'open' and amount is not null group by 1) s) as owed`;

/** People of an account, a page at a time; the rows of the page are found first, and only theirs are filled in. */
export async function searchPeople(pool: Pool, question: PeopleQuestion): Promise<readonly FoundPerson[]> {
  const { order, after, limit } = question;
  const { by, sign } = orders[order];
  const values = sqlValues();
  const { where, walk } = await peopleWhere(pool, question, values.add);
  if (after) {
    const id = `${values.add(after[1])}::uuid`;
    where.push(
      isByName(order) ? `(${shownName}, d.id) ${sign} (${values.add(after[0])}, ${id})` : `d.id ${sign} ${id}`,
    );
  }
  const text = `
  select ${columnsSql}
  from (select d.* from debtors d where ${where.join(' and ')} order by ${by} limit ${values.add(limit)}) d
  order by ${by}`;
  const { rows } = await ask<FoundPerson>(
    pool,
    text,
    values.all,
    walk ? 'set local enable_bitmapscan = off' : undefined,
  );
  return rows;
}

/** How many people the filter has, counted up to `most`. */
export async function countPeople(pool: Pool, filter: PeopleFilter, most: number | undefined): Promise<number> {
  const values = sqlValues();
  const { where, walk } = await peopleWhere(pool, filter, values.add);
  const text = `select count(*)::int as count from (select from debtors d where ${where.join(' and ')} limit ${values.add(most ?? null)}) found`;
  const setting = walk ? 'set local enable_seqscan = off; set local enable_indexscan = off' : undefined;
  return (await ask<{ count: number }>(pool, text, values.all, setting)).rows[0]?.count ?? 0;
}

/** @param setting for the planner, which cannot know how many names begin so */
async function ask<Row extends object>(pool: Pool, text: string, values: unknown[], setting: string | undefined) {
  if (setting === undefined) return pool.query<Row>(text, values);
  return transaction(pool, async (connection) => {
    await connection.query(setting);
    return connection.query<Row>(text, values);
  });
}
