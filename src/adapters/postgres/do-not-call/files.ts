import type { DoNotCallScope } from '../../../domain/do-not-call.ts';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId } from '../../../domain/ids.ts';
import { writeAuditLine } from '../people/audit-log.ts';
import type { Connection, Pool } from '../pool.ts';

/** A file of numbers that can be taken back. */
export interface DoNotCallFile {
  readonly id: string;
  readonly name: string;
  /** How many numbers it brought, and how many of them are on the list still. */
  readonly added: number;
  readonly left: number;
  readonly loadedBy: string;
  readonly loadedAt: Date;
}

const filesSql = `
  select f.id, f.name, f.added, f.loaded_by as "loadedBy", f.loaded_at as "loadedAt",
    (select count(*)::int from do_not_call d where d.file_id = f.id) as left
  from (select * from do_not_call_files where account_id = $1 order by loaded_at desc limit 20) f
  where exists (select from do_not_call d where d.file_id = f.id) order by f.loaded_at desc`;

/** The last files whose numbers are not all taken off yet. */
export async function doNotCallFiles(pool: Pool, accountId: AccountId): Promise<readonly DoNotCallFile[]> {
  return (await pool.query<DoNotCallFile>(filesSql, [accountId])).rows;
}

interface NewFile {
  readonly id: string;
  readonly scope: DoNotCallScope;
  readonly name: string;
  readonly who: string;
}

export async function keepFile(connection: Connection, { id, scope, name, who }: NewFile): Promise<void> {
  await connection.query(
    'insert into do_not_call_files (id, account_id, name, added, loaded_by) values ($1, $2, $3, 0, $4)',
    [id, scope ?? null, name, who],
  );
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * A person who asked meanwhile has an entry of his own and stays. One audit line tells how many: a register may have a million.
 * @throws DozvonError `not-found` when this list had no such file
 */
export async function takeBackFile(
  connection: Connection,
  file: string,
  scope: DoNotCallScope,
  who: string,
): Promise<number> {
  const known = uuid.test(file)
    ? await connection.query(
        'select name from do_not_call_files where id = $1 and account_id is not distinct from $2 for update',
        [file, scope ?? null],
      )
    : { rowCount: 0 };
  if (known.rowCount !== 1)
    throw dozvonError('not-found', { what: 'file', name: file, hint: 'the files of this list' });
  const removed = (await connection.query('delete from do_not_call where file_id = $1', [file])).rowCount ?? 0;
  await writeAuditLine(connection, { accountId: scope, who, action: 'dnc-take-back', data: { file, removed } });
  return removed;
}
