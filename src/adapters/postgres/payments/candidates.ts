import type { AccountId, DebtId, DebtorId } from '../../../domain/ids.ts';
import { searchPeople } from '../people/search-people.ts';
import type { Pool } from '../pool.ts';

/** Somebody whose the payment may be, with what is owed; money in kopecks. */
export interface Candidate {
  readonly id: DebtorId;
  readonly debtor: string;
  readonly name: string | null;
  readonly debts: readonly {
    readonly id: DebtId;
    readonly service: string | null;
    readonly contract: string | null;
    readonly amount: number;
    readonly currency: string;
    readonly due: string | null;
  }[];
}

const most = 20;

/** Who fits what the billing wrote: an account number, a contract or a number, each word of it by itself. */
const fittingSql = `
  with words as (
    select y.account_id, w.word from payments y, regexp_split_to_table(y.reference, '\\s+') as w(word) where y.id = $1 and w.word <> ''
    union select y.account_id, y.reference from payments y where y.id = $1 and y.reference <> ''
  )
  select d.id from words w join debtors d on d.account_id = w.account_id and d.key in ('id:' || w.word, w.word) where d.erased_at is null
  union select b.debtor_id from words w join debts b on b.account_id = w.account_id and b.external_id = w.word
  union select p.debtor_id from words w join phones p on p.account_id = w.account_id and p.number = w.word
  limit ${most}`;

const candidateSql = `
  select d.id, d.key as debtor, d.name,
    (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'service', b.service, 'contract', b.external_id, 'amount', b.amount,
       'currency', b.currency, 'due', b.due) order by b.due nulls last, b.id), '[]')
     from debts b where b.debtor_id = d.id and b.state = 'open' and b.amount > 0) as debts
  from debtors d where d.id = any($1) order by array_position($1, d.id)`;

/** @param text as typed: an account number, words of a name; absent: who fits the payment's own reference */
export async function paymentCandidates(
  pool: Pool,
  accountId: AccountId,
  payment: string,
  text: string | undefined,
): Promise<readonly Candidate[]> {
  const ids = text === undefined ? await fitting(pool, payment) : await named(pool, accountId, text);
  return (await pool.query<Candidate>(candidateSql, [ids])).rows;
}

async function fitting(pool: Pool, payment: string): Promise<readonly string[]> {
  return (await pool.query<{ id: string }>(fittingSql, [payment])).rows.map(({ id }) => id);
}

async function named(pool: Pool, accountId: AccountId, text: string): Promise<readonly string[]> {
  const contract = await pool.query<{ id: string }>(
    'select distinct debtor_id as id from debts where account_id = $1 and external_id = $2 limit 20',
    [accountId, text],
  );
  const people = await searchPeople(pool, { accountId, text, byPart: false, order: 'name', limit: most });
  return [...new Set([...contract.rows, ...people].map(({ id }) => id))].slice(0, most);
}
