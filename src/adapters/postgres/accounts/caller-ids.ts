import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** The contract by which an account shows a number. */
export interface CallerIdContract {
  readonly number: string;
  readonly contract: string;
  /** `YYYY-MM-DD`; null: no end. */
  readonly validUntil: string | null;
  readonly addedAt: Date;
  readonly addedBy: string;
}

export async function readCallerIds(pool: Pool, accountId: AccountId): Promise<readonly CallerIdContract[]> {
  const { rows } = await pool.query<CallerIdContract>(
    `select number, contract, to_char(valid_until, 'YYYY-MM-DD') as "validUntil", added_at as "addedAt", added_by as "addedBy"
     from caller_ids where account_id = $1 order by number`,
    [accountId],
  );
  return rows;
}

/** A contract that is there already is replaced; the audit log keeps the change. */
export async function saveCallerId(
  pool: Pool,
  accountId: AccountId,
  { number, contract, validUntil, addedBy }: Omit<CallerIdContract, 'addedAt'>,
): Promise<void> {
  await pool.query(
    `insert into caller_ids (account_id, number, contract, valid_until, added_by) values ($1, $2, $3, $4, $5)
     on conflict (account_id, number) do update set contract = excluded.contract, valid_until = excluded.valid_until,
       added_at = clock_timestamp(), added_by = excluded.added_by`,
    [accountId, number, contract, validUntil, addedBy],
  );
}

/** @returns false when there was none */
export async function removeCallerId(pool: Pool, accountId: AccountId, number: string): Promise<boolean> {
  const removed = await pool.query('delete from caller_ids where account_id = $1 and number = $2', [accountId, number]);
  return removed.rowCount === 1;
}

/** Caller ids that campaigns at work name themselves, with the campaigns. */
export async function shownByCampaigns(
  pool: Pool,
  accountId: AccountId,
): Promise<readonly { readonly number: string; readonly campaigns: readonly string[] }[]> {
  const { rows } = await pool.query<{ number: string; campaigns: string[] }>(
    `select spec ->> 'callerId' as number, array_agg(distinct name order by name) as campaigns from campaigns
     where account_id = $1 and state in ('ready', 'running', 'paused') and spec ->> 'callerId' is not null group by 1`,
    [accountId],
  );
  return rows;
}
