import type { AccountId, AttemptId } from '../../../domain/ids.ts';
import type { UnpaidReason } from '../../../domain/unpaid-reason.ts';
import type { Pool } from '../pool.ts';

/** Why the person of a dial does not pay, as somebody learned afterwards. @returns false when the account has no such attempt */
export async function saveUnpaidReason(
  pool: Pool,
  accountId: AccountId,
  attemptId: AttemptId,
  reason: UnpaidReason,
): Promise<boolean> {
  const saved = await pool.query(
    'update attempts set unpaid_reason = $3 where id::text = $2 and account_id = $1 and ended_at is not null',
    [accountId, attemptId, reason],
  );
  return saved.rowCount === 1;
}
