import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** A number with which operators may connect a person. */
export interface OutsideNumber {
  /** E.164. */
  readonly number: string;
  readonly name: string;
}

export interface StoredOutside {
  readonly items: readonly (OutsideNumber & { readonly addedAt: Date; readonly addedBy: string })[];
  /** Operators may dial other numbers too. */
  readonly any: boolean;
}

export async function readOutside(pool: Pool, accountId: AccountId): Promise<StoredOutside> {
  const items = await pool.query<StoredOutside['items'][number]>(
    `select number, name, added_at as "addedAt", added_by as "addedBy" from outside_numbers where account_id = $1 order by name, number`,
    [accountId],
  );
  const account = await pool.query<{ any: boolean }>('select outside_any as any from accounts where id = $1', [
    accountId,
  ]);
  return { items: items.rows, any: account.rows[0]?.any ?? false };
}

/** A number that is there already gets the new name. */
export async function saveOutside(
  pool: Pool,
  accountId: AccountId,
  { number, name, addedBy }: OutsideNumber & { readonly addedBy: string },
): Promise<void> {
  await pool.query(
    `insert into outside_numbers (account_id, number, name, added_by) values ($1, $2, $3, $4)
     on conflict (account_id, number) do update set name = excluded.name, added_at = clock_timestamp(), added_by = excluded.added_by`,
    [accountId, number, name, addedBy],
  );
}

/** @returns false when it was not there */
export async function removeOutside(pool: Pool, accountId: AccountId, number: string): Promise<boolean> {
  const removed = await pool.query('delete from outside_numbers where account_id = $1 and number = $2', [
    accountId,
    number,
  ]);
  return removed.rowCount === 1;
}

/** Whether operators may dial numbers that are not on the list. */
export async function setOutsideAny(pool: Pool, accountId: AccountId, on: boolean): Promise<void> {
  await pool.query('update accounts set outside_any = $2 where id = $1', [accountId, on]);
}
