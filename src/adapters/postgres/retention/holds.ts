import type { AccountId } from '../../../domain/ids.ts';
import type { HeldThing } from '../../../domain/retention.ts';
import type { Hold } from '../../../intake/retention/ports.ts';
import type { Pool } from '../pool.ts';

const columns = `id, account_id as "accountId", what, subject, reason, held_by as "heldBy", held_at as "heldAt"`;

/** Holds in force of an account. */
export async function readHolds(pool: Pool, accountId: AccountId): Promise<readonly Hold[]> {
  const { rows } = await pool.query<Hold>(
    `select ${columns} from retention_holds where account_id = $1 and released_at is null order by held_at`,
    [accountId],
  );
  return rows;
}

export async function addHold(
  pool: Pool,
  hold: { accountId: AccountId; what: HeldThing; subject: string; reason: string; by: string },
): Promise<Hold> {
  const { rows } = await pool.query<Hold>(
    `insert into retention_holds (account_id, what, subject, reason, held_by) values ($1, $2, $3, $4, $5) returning ${columns}`,
    [hold.accountId, hold.what, hold.subject, hold.reason, hold.by],
  );
  const [row] = rows;
  if (!row) throw new Error('The hold was not written');
  return row;
}

/** @returns false when the account has no such hold in force */
export async function releaseHold(pool: Pool, accountId: AccountId, id: string, by: string): Promise<boolean> {
  const released = await pool.query(
    `update retention_holds set released_at = now(), released_by = $3
     where account_id = $1 and id::text = $2 and released_at is null`,
    [accountId, id, by],
  );
  return released.rowCount === 1;
}
