import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId, DebtorId } from '../../../domain/ids.ts';
import { hashOf } from '../number-hash.ts';
import type { Pool } from '../pool.ts';

export interface PersonQuestion {
  readonly accountId: AccountId;
  /** Name of the account, for messages. */
  readonly account: string;
  /** As it was typed: an id of ours, an id of the list, or a number. */
  readonly wanted: string;
  /** The same as a number in E.164, where it is one. */
  readonly number?: string;
}

const byIdSql = `select id from debtors where account_id = $1 and (id::text = $2 or key in ($2, 'id:' || $2))`;

const byNumberSql = `
  select debtor_id as id from phones where account_id = $1 and number = $2
  union select id from debtors where account_id = $1 and key = 'phone:' || $2`;

/** Numbers that a list gave once, and those of erased people. */
const byAttemptSql = `select distinct debtor_id as id from attempts where account_id = $1 and phone in ($2, ${hashOf('$2')})`;

/**
 * The one person of an account whom an id or a number means. A number that nobody has today may still be one that was dialled.
 * @throws DozvonError `not-found`, or `person-ambiguous` when several people share the number
 */
export async function findPerson(pool: Pool, question: PersonQuestion): Promise<DebtorId> {
  const { accountId, account, wanted, number } = question;
  const ask = async (sql: string, what: string): Promise<DebtorId[]> =>
    (await pool.query<{ id: DebtorId }>(sql, [accountId, what])).rows.map(({ id }) => id);
  let found = await ask(byIdSql, wanted);
  if (found.length === 0 && number !== undefined) found = await ask(byNumberSql, number);
  if (found.length === 0 && number !== undefined) found = await ask(byAttemptSql, number);
  const [person, ...others] = found;
  if (person === undefined)
    throw dozvonError('not-found', { what: 'person', name: wanted, hint: `an id or a number of account "${account}"` });
  if (others.length > 0) throw dozvonError('person-ambiguous', { count: found.length, account, ids: found.join(', ') });
  return person;
}
