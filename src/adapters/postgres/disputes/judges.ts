import { disputeJudges } from '../../../domain/dispute.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { Connection, Pool } from '../pool.ts';

const othersSql = `
  select exists (
    select from users u
    where u.role = any($3) and u.removed_at is null and u.closed_at is null and u.password is not null and lower(u.login) <> lower($2)
      and (u.everywhere or exists (select from user_accounts x where x.user_id = u.id and x.account_id = $1))
  ) as yes`;

/** Whether somebody besides `login` could log in and answer disputes of an account. */
export async function hasOtherJudges(pool: Pool | Connection, accountId: AccountId, login: string): Promise<boolean> {
  const { rows } = await pool.query<{ yes: boolean }>(othersSql, [accountId, login, disputeJudges]);
  return rows[0]?.yes ?? false;
}
