import { hashOf } from '../number-hash.ts';

/**
 * SQL for what the ledger says of a person, as JSON by kind; null where it says nothing, which counts as given. The newest word
 * on the person or on any number of theirs binds; a kind of which the account wants proof is refused without one. An account that has no ledger is not asked further: dials come here.
 * @param debtor an SQL expression of the debtor's id @param account of the account's
 */
export function consentsOf(debtor: string, account: string): string {
  const used = (table: string) => `exists (select from ${table} u where u.account_id = ${account})`;
  return `case when ${used('consents')} or ${used('consent_demands')} then (
    select nullif(
      coalesce((select jsonb_object_agg(w.kind, false) from consent_demands w where w.account_id = ${account}), '{}') ||
      coalesce((select jsonb_object_agg(w.kind, w.given) from (
        select distinct on (e.kind) e.kind, e.given from consents e
        where e.account_id = ${account} and e.at <= now() and e.subject = any(array(
          select ${debtor}::text
          union all select n.number from phones n where n.debtor_id = ${debtor}
          union all select ${hashOf('n.number')} from phones n where n.debtor_id = ${debtor}))
        order by e.kind, e.at desc, e.seq desc) w), '{}'), '{}')) end`;
}
