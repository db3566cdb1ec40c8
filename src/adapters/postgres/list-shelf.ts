import type { ListShelf, ListSummary, LockedList } from '../../intake/ports.ts';
import { removeList, undoImport } from './list-undo.ts';
import { type Connection, type Pool, transaction } from './pool.ts';
import { SlowFigures } from './slow-figures.ts';

/** Lists stored in PostgreSQL. */
export function postgresListShelf(pool: Pool): ListShelf {
  return {
    all: (account) => readLists(pool, account),
    change: (account, idOrName, work) =>
      transaction(pool, async (connection) => work(await lockList(connection, account, idOrName))),
  };
}

interface ListRecord extends Omit<ListSummary, 'imports' | keyof Tally> {
  readonly imports: readonly { id: string; file: string; at: string; accepted: number; refused: number }[];
}

const listsSql = `
  select l.id, l.name, a.name as account, coalesce(i.imports, '[]') as imports
  from lists l join accounts a on a.id = l.account_id
  cross join lateral (select jsonb_agg(jsonb_build_object('id', id, 'file', file_name, 'at', imported_at, 'accepted', accepted,
                                                          'refused', refused) order by imported_at desc) as imports
                      from imports where list_id = l.id) i
  where $1::text is null or a.name = $1
  order by l.created_at desc`;

type Tally = Pick<ListSummary, 'debtors' | 'withdrawn' | 'owed'>;

const tallySql = `
  select l.id, m.debtors, m.withdrawn, coalesce(o.owed, '{}') as owed
  from unnest($1::uuid[]) as l(id)
  cross join lateral (select count(*) filter (where withdrawn_at is null)::int as debtors,
                             count(*) filter (where withdrawn_at is not null)::int as withdrawn
                      from list_members where list_id = l.id) m
  cross join lateral (select jsonb_object_agg(currency, total) as owed
                      from (select currency, sum(amount) as total from debts
                            where list_id = l.id and state = 'open' and amount is not null group by currency) s) o`;

/** By list and its newest import: after an import, or one that was taken back, everything is counted anew. */
const tallies = new SlowFigures<Tally>(async (pool, keys) => {
  const ids = new Map(keys.map((key) => [key.slice(0, 36), key]));
  const { rows } = await pool.query<Tally & { id: string }>(tallySql, [[...ids.keys()]]);
  return new Map(rows.map(({ id, ...tally }) => [ids.get(id) ?? id, tally]));
});

async function readLists(pool: Pool, account: string | undefined): Promise<readonly ListSummary[]> {
  const { rows } = await pool.query<ListRecord>(listsSql, [account ?? null]);
  const keyOf = ({ id, imports }: ListRecord): string => `${id} ${imports.length} ${imports[0]?.id ?? ''}`;
  const counted = await tallies.of(pool, rows.map(keyOf));
  return rows.map((row) => ({
    ...row,
    ...(counted.get(keyOf(row)) ?? { debtors: 0, withdrawn: 0, owed: {} }),
    imports: row.imports.map((each) => ({ ...each, at: new Date(each.at) })),
  }));
}

interface LockedRecord {
  readonly id: string;
  readonly name: string;
  readonly account_id: string;
  readonly last_import: string | null;
  readonly imports: number;
  readonly campaigns: readonly { name: string; state: string }[];
  readonly attempts: number;
  readonly attempts_since: number;
}

const lockSql = `
  select l.id, l.name, l.account_id from lists l join accounts a on a.id = l.account_id
  where a.name = $1 and (l.id::text = $2 or l.name = $2) order by l.id::text = $2 desc limit 1 for update of l`;

const factsSql = `
  select (array_agg(i.id order by i.imported_at desc))[1] as last_import, count(*)::int as imports,
         (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'state', c.state)), '[]')
          from campaigns c where c.list_id = $1) as campaigns,
         (select count(*)::int from attempts t join campaigns c on c.id = t.campaign_id where c.list_id = $1) as attempts,
         (select count(*)::int from attempts t join campaigns c on c.id = t.campaign_id
          where c.list_id = $1 and t.reserved_at >= max(i.imported_at)) as attempts_since
  from imports i where i.list_id = $1`;

async function lockList(connection: Connection, account: string, idOrName: string): Promise<LockedList | undefined> {
  const found = (await connection.query<LockedRecord>(lockSql, [account, idOrName])).rows[0];
  if (!found) return undefined;
  const facts = (await connection.query<LockedRecord>(factsSql, [found.id])).rows[0];
  const { id, name, account_id: accountId } = found;
  const lastImport = facts?.last_import ?? undefined;
  const undoLastImport = async () =>
    lastImport ? undoImport(connection, { accountId, listId: id, importId: lastImport }) : 0;
  return {
    id,
    name,
    imports: facts?.imports ?? 0,
    campaigns: facts?.campaigns ?? [],
    attempts: facts?.attempts ?? 0,
    attemptsSinceLastImport: facts?.attempts_since ?? 0,
    undoLastImport,
    // First what the newest import changed in people of other lists, then all that is left.
    remove: async () => (await undoLastImport()) + (await removeList(connection, id)),
  };
}
