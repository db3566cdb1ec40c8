import type { AccountId, AttemptId, CampaignId, DebtorId, TargetId } from '../../../domain/ids.ts';
import type { AttemptKind } from '../../../domain/target.ts';
import type { TargetFacts } from '../../../domain/target-facts.ts';
import { type DebtorRow, debtorVars } from '../debtor-vars.ts';
import type { Connection, Pool } from '../pool.ts';
import { type SubjectRow, subjectColumns, toSubject } from './subject.ts';

interface FactsRow extends DebtorRow, SubjectRow {
  readonly id: TargetId;
  readonly account_id: AccountId;
  readonly campaign_id: CampaignId;
  readonly debtor_id: DebtorId;
  readonly next_phone: string | null;
  readonly next_kind: AttemptKind;
  readonly next_trunk: string | null;
  readonly follows: AttemptId | null;
  readonly phones: string[] | null;
  readonly age_days: number | null;
  readonly version: string;
}

/** SQL for a text that changes whenever what a person owes on a list does. */
export function debtsVersion(debtor: string, list: string): string {
  return `select concat_ws('/', max(updated_at), count(*), sum(amount)::bigint)
    from debts where debtor_id = ${debtor} and list_id = ${list} and state = 'open'`;
}

/** A person's debts of one list count as one: the sum, the earliest due date, all services. */
const factsSql = `
  select t.id, t.account_id, t.campaign_id, t.debtor_id, t.next_phone, t.next_kind, t.next_trunk, t.follows,
         ${subjectColumns}, d.name, d.segment, d.language, d.vars, p.phones,
         b.total, b.due, b.services, b.debt_vars, (current_date - b.due)::int as age_days,
         b.version
  from targets t
  join campaigns c on c.id = t.campaign_id
  join debtors d on d.id = t.debtor_id
  left join lateral (
    select array_agg(number order by position) as phones
    from phones where debtor_id = t.debtor_id and health in ('untried', 'good')
  ) p on true
  left join lateral (
    select sum(amount)::bigint as total, min(due) as due, concat_ws('/', max(updated_at), count(*), sum(amount)::bigint) as version,
           array_agg(distinct service) filter (where service <> '') as services,
           (array_agg(vars order by updated_at desc, id))[1] as debt_vars
    from debts where debtor_id = t.debtor_id and list_id = c.list_id and state = 'open'
  ) b on true
  where t.id = any($1) and t.state = 'waiting' and t.open_attempt is null`;

/** Facts of the targets that still wait; the rest are missing from the answer. */
export async function loadFacts(db: Pool | Connection, ids: readonly TargetId[]): Promise<TargetFacts[]> {
  const { rows } = await db.query<FactsRow>({ name: 'target-facts', text: factsSql, values: [ids] });
  return rows.map(toFacts);
}

function toFacts(row: FactsRow): TargetFacts {
  const phones = row.phones ?? [];
  const chosen = row.next_phone !== null && phones.includes(row.next_phone) ? row.next_phone : phones[0];
  return {
    accountId: row.account_id,
    campaignId: row.campaign_id,
    targetId: row.id,
    debtorId: row.debtor_id,
    name: row.name ?? undefined,
    phones,
    phone: chosen,
    kind: row.next_kind,
    trunk: row.next_trunk ?? undefined,
    follows: row.follows ?? undefined,
    vars: debtorVars(row, chosen),
    debtAmount: row.total ?? undefined,
    debtAgeDays: row.age_days ?? undefined,
    segment: row.segment ?? undefined,
    subject: toSubject(row, chosen),
    version: row.version,
  };
}
