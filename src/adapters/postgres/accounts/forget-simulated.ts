import type { AccountId } from '../../../domain/ids.ts';
import { type Pool, transaction } from '../pool.ts';

const doNotCallSql = `
  delete from do_not_call d using attempts a
  where d.account_id = $1 and a.id = d.attempt_id and a.trunk = any($2)`;

/** A number that a real trunk has ever dialled keeps what was learned of it. */
const healthSql = `
  update phones p set health = 'untried'
  where p.account_id = $1 and p.health <> 'untried'
    and not exists (select from attempts a where a.account_id = p.account_id and a.phone = p.number and not a.trunk = any($2))`;

/**
 * Forgets what simulated people of an account taught us: do-not-call entries that they made and the health of their
 * numbers. What a real trunk found out stays. Attempts, decisions and money are never touched.
 * @param trunks names of the trunks that lead to the simulated network
 */
export function forgetSimulated(pool: Pool, accountId: AccountId, trunks: readonly string[]): Promise<void> {
  return transaction(pool, async (connection) => {
    await connection.query(doNotCallSql, [accountId, trunks]);
    await connection.query(healthSql, [accountId, trunks]);
  });
}
