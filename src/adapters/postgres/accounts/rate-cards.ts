import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** One version of what an account pays. */
export interface StoredRateCard {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`, in the account's own days. */
  readonly validFrom: string;
  /** As `rates` of a campaign file. */
  readonly rates: Readonly<Record<string, unknown>>;
  readonly addedAt: Date;
  readonly addedBy: string;
}

/** All versions, the newest first. */
export async function readRateCards(pool: Pool, accountId: AccountId): Promise<readonly StoredRateCard[]> {
  const { rows } = await pool.query<StoredRateCard>(
    `select id, name, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", rates, added_at as "addedAt", added_by as "addedBy"
     from rate_cards where account_id = $1 order by valid_from desc`,
    [accountId],
  );
  return rows;
}

/** @returns its id; undefined when there is one of this day already */
export async function addRateCard(
  pool: Pool,
  accountId: AccountId,
  card: Pick<StoredRateCard, 'name' | 'validFrom' | 'rates' | 'addedBy'>,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into rate_cards (account_id, name, valid_from, rates, added_by) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [accountId, card.name, card.validFrom, card.rates, card.addedBy],
  );
  return rows[0]?.id;
}
