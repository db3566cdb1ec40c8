import { randomUUID } from 'node:crypto';
import type { DoNotCallEntry, DoNotCallScope, DoNotCallSource } from '../../../domain/do-not-call.ts';
import type { AccountId, AttemptId, DebtorId } from '../../../domain/ids.ts';
import type { AddedEntries, DoNotCallStore, NewEntries } from '../../../intake/do-not-call/ports.ts';
import { hashOf } from '../number-hash.ts';
import { writeAuditLine } from '../people/audit-log.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { readByCursor } from '../reports/cursor.ts';
import { keepFile, takeBackFile } from './files.ts';

/** The do-not-call list in the record. Numbers of erased people are known by their hash, so they stay forbidden. */
export function postgresDoNotCall(pool: Pool): DoNotCallStore {
  return {
    add: (parts, entries) => transaction(pool, (connection) => add(connection, parts, entries)),
    remove: (numbers, scope, who) => transaction(pool, (connection) => remove(connection, numbers, scope, who)),
    takeBack: (file, scope, who) => transaction(pool, (connection) => takeBackFile(connection, file, scope, who)),
    forNumber: (number, accountId) => forNumber(pool, number, accountId),
    entries: (scope) => entries(pool, scope),
  };
}

/** Of a whole register at once: one pass over the list, however long the two are. */
const addSql = `
  insert into do_not_call (id, account_id, number, source, note, file_id)
  select gen_random_uuid(), $1, x.number, $2, $3, $4 from new_numbers x
  where not exists (select from do_not_call d where d.number = x.number and d.account_id is not distinct from $1::uuid)
    and not exists (select from do_not_call d where d.number = ${hashOf('x.number')} and d.account_id is not distinct from $1::uuid)`;

/** One at a time in a scope: two that add the same number would both find it absent. */
async function add(
  connection: Connection,
  parts: AsyncIterable<readonly string[]>,
  { scope, source, note, who, file }: NewEntries,
): Promise<AddedEntries> {
  await connection.query(`select pg_advisory_xact_lock(hashtextextended('dozvon do-not-call ' || $1, 0))`, [
    scope ?? 'everywhere',
  ]);
  await connection.query('create temp table new_numbers (number text not null) on commit drop');
  let given = 0;
  for await (const numbers of parts) {
    await connection.query('insert into new_numbers select * from unnest($1::text[])', [numbers]);
    given += numbers.length;
  }
  await connection.query('analyze new_numbers');
  const id = file === undefined ? undefined : randomUUID();
  if (id !== undefined && file !== undefined) await keepFile(connection, { id, scope, name: file, who });
  const values = [scope ?? null, source, note ?? null, id ?? null];
  const added = (await connection.query(addSql, values)).rowCount ?? 0;
  const known = given - added;
  if (id !== undefined) await connection.query('update do_not_call_files set added = $2 where id = $1', [id, added]);
  const data = { source, added, known, ...(id !== undefined && { file: id }) };
  await writeAuditLine(connection, { accountId: scope, who, action: 'dnc-add', data });
  return { added, known, ...(id !== undefined && { file: id }) };
}

const removeSql = `
  delete from do_not_call d using unnest($2::text[]) as x(number)
  where d.number in (x.number, ${hashOf('x.number')}) and d.account_id is not distinct from $1::uuid
  returning x.number, ${hashOf('x.number')} as hash, d.source, d.at, d.attempt_id`;

interface RemovedRow {
  readonly number: string;
  readonly hash: string;
  readonly source: string;
  readonly at: Date;
  readonly attempt_id: string | null;
}

/** What a removed entry said stays in the audit log, under the hash of the number. */
async function remove(
  connection: Connection,
  numbers: readonly string[],
  scope: DoNotCallScope,
  who: string,
): Promise<readonly string[]> {
  const { rows } = await connection.query<RemovedRow>(removeSql, [scope ?? null, numbers]);
  for (const { hash, source, at, attempt_id } of rows) {
    const data = { source, since: at, ...(attempt_id !== null && { attemptId: attempt_id }) };
    await writeAuditLine(connection, { accountId: scope, who, action: 'dnc-remove', subject: hash, data });
  }
  return [...new Set(rows.map(({ number }) => number))];
}

interface EntryRow {
  readonly number: string | null;
  readonly debtor_id: DebtorId | null;
  readonly everywhere: boolean;
  readonly source: DoNotCallSource;
  readonly attempt_id: AttemptId | null;
  readonly note: string | null;
  readonly at: Date;
}

const columns = 'd.number, d.debtor_id, d.account_id is null as everywhere, d.source, d.attempt_id, d.note, d.at';

async function forNumber(pool: Pool, number: string, accountId: AccountId): Promise<readonly DoNotCallEntry[]> {
  const { rows } = await pool.query<EntryRow>(
    `select ${columns} from do_not_call d
     where (d.account_id is null or d.account_id = $2)
       and (d.number in ($1, ${hashOf('$1')})
            or d.debtor_id in (select p.debtor_id from phones p where p.account_id = $2 and p.number = $1))
     order by d.at, d.id`,
    [number, accountId],
  );
  return rows.map(toEntry);
}

async function* entries(pool: Pool, scope: DoNotCallScope): AsyncGenerator<DoNotCallEntry> {
  const sql = `select ${columns} from do_not_call d where d.account_id is not distinct from $1::uuid order by d.at, d.id`;
  for await (const row of readByCursor<EntryRow>(pool, sql, [scope ?? null])) yield toEntry(row);
}

function toEntry(row: EntryRow): DoNotCallEntry {
  return {
    ...(row.number !== null && { number: row.number }),
    ...(row.debtor_id !== null && { debtorId: row.debtor_id }),
    everywhere: row.everywhere,
    source: row.source,
    ...(row.attempt_id !== null && { attemptId: row.attempt_id }),
    ...(row.note !== null && { note: row.note }),
    at: row.at,
  };
}
