import type { DoNotCallSource } from '../../../domain/do-not-call.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** One line of the list, as a page shows it. */
export interface ListedEntry {
  readonly id: string;
  /** To the microsecond, as PostgreSQL writes it: the place of the entry. */
  readonly place: string;
  /** Null where a person is forbidden, or where the person was erased and only a hash is kept. */
  readonly number: string | null;
  readonly everywhere: boolean;
  readonly person: string | null;
  readonly source: DoNotCallSource;
  readonly attemptId: string | null;
  readonly note: string | null;
  readonly at: Date;
}

/** Entries of an account and of everywhere, the newest first. @param before the last one of the page before */
export async function newestEntries(
  pool: Pool,
  accountId: AccountId,
  before: readonly [place: string, id: string] | undefined,
  limit: number,
): Promise<readonly ListedEntry[]> {
  const { rows } = await pool.query<ListedEntry>(
    `select d.id, d.at::text as place, case when d.number like '+%' then d.number end as number, d.account_id is null as everywhere,
       d.debtor_id as person, d.source, d.attempt_id as "attemptId", d.note, d.at
     from do_not_call d where (d.account_id = $1 or d.account_id is null)
       and ($2::timestamptz is null or (d.at, d.id) < ($2, $3::uuid))
     order by d.at desc, d.id desc limit $4`,
    [accountId, before?.[0] ?? null, before?.[1] ?? null, limit],
  );
  return rows;
}

const mostCounted = 10_001;

/** Counts no further than a page says. */
export async function countEntries(pool: Pool, accountId: AccountId): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from (
       select from do_not_call where account_id = $1 or account_id is null limit ${mostCounted}) x`,
    [accountId],
  );
  return rows[0]?.count ?? 0;
}
