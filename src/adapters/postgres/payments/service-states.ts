import type { DebtorId } from '../../../domain/ids.ts';
import type { Connection, Pool } from '../pool.ts';

const newestSql = 'select suspended from service_states where debtor_id = $1 order by at desc limit 1';

/** Somebody turns the service of a person off or on; the billing is told by a webhook. Nothing happens when it stands so already. */
export async function setService(pool: Pool, person: DebtorId, suspended: boolean): Promise<void> {
  await pool.query(
    `insert into service_states (account_id, debtor_id, suspended, why) select account_id, id, $2, 'person' from debtors
     where id = $1 and coalesce((${newestSql}), false) <> $2`,
    [person, suspended],
  );
}

/** Whoever owes nothing any more has the service again. */
export async function resumeWhenPaid(connection: Connection, person: DebtorId): Promise<void> {
  await connection.query(
    `insert into service_states (account_id, debtor_id, suspended, why) select account_id, id, false, 'paid' from debtors
     where id = $1 and (${newestSql})`,
    [person],
  );
}
