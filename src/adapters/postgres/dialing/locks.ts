import type { Connection } from '../pool.ts';

/**
 * Locks people and numbers of an account until the transaction ends, in one fixed order so that two reservations never
 * wait for each other. Advisory, because a number is no row of its own: several people may share it.
 */
export async function lockPeople(
  connection: Connection,
  accountId: string,
  debtorIds: readonly string[],
  phones: readonly string[],
): Promise<void> {
  const keys = [...new Set([...debtorIds, ...phones.map((phone) => `${accountId}${phone}`)])];
  await connection.query({
    name: 'lock-people',
    text: `select pg_advisory_xact_lock(key)
           from (select distinct hashtextextended(name, 0) as key from unnest($1::text[]) as name order by 1) as ordered`,
    values: [keys],
  });
}
