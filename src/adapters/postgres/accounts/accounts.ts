import { randomUUID } from 'node:crypto';
import type { AccountId, ListId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** The account of this name; made on first use (from the command line only). */
export async function ensureAccount(pool: Pool, name: string): Promise<AccountId> {
  await pool.query('insert into accounts (id, name) values ($1, $2) on conflict (name) do nothing', [
    randomUUID(),
    name,
  ]);
  const { rows } = await pool.query<{ id: AccountId }>('select id from accounts where name = $1', [name]);
  const [row] = rows;
  if (!row) throw new Error(`The account ${name} vanished while it was made`);
  return row.id;
}

/** A list of the account by its id or its name. */
export async function findList(pool: Pool, accountId: AccountId, idOrName: string): Promise<ListId | undefined> {
  const { rows } = await pool.query<{ id: ListId }>(
    'select id from lists where account_id = $1 and (id::text = $2 or name = $2) order by id::text = $2 desc limit 1',
    [accountId, idOrName],
  );
  return rows[0]?.id;
}
