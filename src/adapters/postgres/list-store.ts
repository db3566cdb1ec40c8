import { randomFillSync } from 'node:crypto';
import { uuidv7 } from '../../domain/ids.ts';
import type { ListLoad, ListStore, NewImport } from '../../intake/ports.ts';
import { PostgresListLoad } from './list-load.ts';
import type { Connection, Pool } from './pool.ts';

/** Keeps lists in PostgreSQL. One import at a time for each account: two of them would wait for each other's people. */
export function postgresListStore(pool: Pool): ListStore {
  return { begin: (target) => begin(pool, target) };
}

async function begin(pool: Pool, target: NewImport): Promise<ListLoad> {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    await connection.query(`set local work_mem = '64MB'`);
    await connection.query(`select pg_advisory_xact_lock(hashtextextended('dozvon import ' || $1, 0))`, [
      target.account,
    ]);
    const accountId = await findOrMake(connection, accountSql, [newId(), target.account]);
    const listId = await findOrMake(connection, listSql, [newId(), accountId, target.listName]);
    const load = new PostgresListLoad(
      connection,
      { accountId, listId, importId: newId(), fileName: target.fileName },
      newId,
    );
    await load.prepare();
    return load;
  } catch (error) {
    connection.release(error instanceof Error ? error : true);
    throw error;
  }
}

const accountSql = [
  'insert into accounts (id, name) values ($1, $2) on conflict (name) do nothing',
  'select id from accounts where name = $1',
] as const;
const listSql = [
  'insert into lists (id, account_id, name) values ($1, $2, $3) on conflict (account_id, name) do nothing',
  'select id from lists where account_id = $1 and name = $2',
] as const;

async function findOrMake(
  connection: Connection,
  [make, find]: readonly [string, string],
  [id, ...names]: readonly [string, ...string[]],
): Promise<string> {
  await connection.query(make, [id, ...names]);
  const { rows } = await connection.query<{ id: string }>(find, names);
  return rows[0]?.id ?? id;
}

const pool = new Uint8Array(10 * 1024);
let used = pool.length;

/** Random bytes in bulk: a call into the system for each of two million ids would cost seconds. */
function random(count: number): Uint8Array {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

function newId(): string {
  return uuidv7(Date.now(), random);
}
