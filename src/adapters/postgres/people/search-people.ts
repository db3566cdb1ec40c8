import type { AccountId, DebtorId } from '../../../domain/ids.ts';
import { hashOf } from '../number-hash.ts';
import type { Pool } from '../pool.ts';

/** A person as a search shows them. */
export interface FoundPerson {
  readonly id: DebtorId;
  /** `id:…` of the list, or `phone:…`. */
  readonly key: string;
  readonly name: string | null;
  readonly segment: string | null;
  readonly zone: string | null;
  readonly phones: readonly string[];
  readonly owed: Readonly<Record<string, number>>;
  readonly stops: readonly string[];
  readonly erasedAt: Date | null;
}

export interface PeopleQuestion {
  readonly accountId: AccountId;
  /** As typed: the beginning of a name, an id of the list, or an id of ours; absent: everybody. */
  readonly text?: string | undefined;
  /** The same as a number in E.164, where it is one. */
  readonly number?: string | undefined;
  readonly listId?: string | undefined;
  readonly afterId?: string | undefined;
  readonly limit: number;
}

/** Each way to be found has an index; ids are in the order in which people came. */
const foundSql = `
  with wanted as (
    select id from debtors where account_id = $1 and $2::text is null and $4::uuid is null
    union select id from debtors where account_id = $1 and key in ($2, 'id:' || $2)
    union select id from debtors where account_id = $1 and id::text = $2
    union select id from debtors where account_id = $1 and lower(name) like $3
    union select debtor_id from phones where account_id = $1 and number in ($5, ${hashOf('$5')})
    union select debtor_id from list_members where account_id = $1 and list_id = $4 and withdrawn_at is null and $2::text is null
  )
  select d.id, d.key, d.name, d.segment, d.zone, d.stops, d.erased_at as "erasedAt",
    array(select number from phones p where p.debtor_id = d.id order by position) as phones,
    (select coalesce(jsonb_object_agg(currency, total), '{}') from
       (select currency, sum(amount) as total from debts where debtor_id = d.id and state = 'open' and amount is not null group by 1) s) as owed
  from debtors d
  where d.id in (select id from wanted) and d.account_id = $1 and ($6::uuid is null or d.id > $6)
    and ($4::uuid is null or exists (select from list_members m where m.list_id = $4 and m.debtor_id = d.id and m.withdrawn_at is null))
  order by d.id limit $7`;

const everybodySql = `
  select d.id, d.key, d.name, d.segment, d.zone, d.stops, d.erased_at as "erasedAt",
    array(select number from phones p where p.debtor_id = d.id order by position) as phones,
    (select coalesce(jsonb_object_agg(currency, total), '{}') from
       (select currency, sum(amount) as total from debts where debtor_id = d.id and state = 'open' and amount is not null group by 1) s) as owed
  from (select * from debtors where account_id = $1 and ($2::uuid is null or id > $2) order by id limit $3) d
  order by d.id`;

/** People of an account, a page at a time. */
export async function searchPeople(pool: Pool, question: PeopleQuestion): Promise<readonly FoundPerson[]> {
  const { accountId, text, number, listId, afterId, limit } = question;
  if (text === undefined && listId === undefined)
    return (await pool.query<FoundPerson>(everybodySql, [accountId, afterId ?? null, limit])).rows;
  const beginning = text === undefined ? null : `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const values = [accountId, text ?? null, beginning, listId ?? null, number ?? null, afterId ?? null, limit];
  return (await pool.query<FoundPerson>(foundSql, values)).rows;
}
