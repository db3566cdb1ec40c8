import type { CampaignSpec } from '../../../domain/campaign-spec.ts';
import { firstMismatch } from '../../../domain/debtor-filter.ts';
import type { AccountId, DebtorId, ListId } from '../../../domain/ids.ts';
import type { SkipReason } from '../../../domain/skip-reason.ts';
import type { ForecastPerson } from '../../../scheduling/forecast/ports.ts';
import { type DebtorRow, debtorVars } from '../debtor-vars.ts';
import { type HistoryEntry, historySql, toHistory } from '../dialing/history.ts';
import { type SubjectRow, subjectColumns, toSubject } from '../dialing/subject.ts';
import { hashOf } from '../number-hash.ts';
import type { Pool } from '../pool.ts';
import { readByCursor } from '../reports/cursor.ts';

interface PersonRow extends DebtorRow, SubjectRow {
  readonly debtor_id: DebtorId;
  readonly withdrawn: boolean;
  readonly phones: string[] | null;
  readonly open_debts: number;
  readonly debts: number;
  readonly forbidden: boolean;
  readonly target: string | null;
  readonly history: readonly HistoryEntry[];
}

const peopleSql = `
  select m.debtor_id, m.withdrawn_at is not null as withdrawn, d.name, d.segment, d.language, d.vars, ${subjectColumns},
         p.phones, b.total, b.due, b.services, b.debt_vars, b.open_debts, b.debts, t.state as target,
         ${historySql({ account: 'm.account_id', debtor: 'm.debtor_id', phone: 'p.phones[1]', hash: hashOf('p.phones[1]') })} as history,
         exists (select from do_not_call n where n.debtor_id = m.debtor_id and (n.account_id is null or n.account_id = m.account_id))
         or exists (select from do_not_call n where n.number in (p.phones[1], ${hashOf('p.phones[1]')})
                      and (n.account_id is null or n.account_id = m.account_id)) as forbidden
  from list_members m
  join debtors d on d.id = m.debtor_id
  left join lateral (
    select array_agg(number order by position) as phones from phones
    where debtor_id = m.debtor_id and health in ('untried', 'good')
  ) p on true
  left join lateral (
    select count(*) filter (where state = 'open')::int as open_debts, count(*)::int as debts,
           sum(amount) filter (where state = 'open')::bigint as total, min(due) filter (where state = 'open') as due,
           array_agg(distinct service) filter (where service <> '' and state = 'open') as services,
           (array_agg(vars order by updated_at desc, id) filter (where state = 'open'))[1] as debt_vars
    from debts where debtor_id = m.debtor_id and list_id = m.list_id
  ) b on true
  left join targets t on t.debtor_id = m.debtor_id and t.campaign_id = $2
  where m.list_id = $1 and t.state is distinct from 'done'
  order by m.debtor_id`;

const pageSize = 2000;

export interface ForecastQuestion {
  readonly accountId: AccountId;
  readonly listId: ListId;
  /** The campaign that this file and list are already, if they are: the forecast is of the people it has not finished with. */
  readonly campaignId: string | undefined;
  readonly spec: CampaignSpec;
  /** Number in [0, 100) that never changes for this debtor of this account. */
  draw(debtorId: DebtorId): number;
}

/** Everybody of a list as a forecast looks at them, page by page, in one snapshot; memory does not grow with the list. */
export async function* forecastPeople(
  pool: Pool,
  question: ForecastQuestion,
): AsyncGenerator<readonly ForecastPerson[]> {
  let page: ForecastPerson[] = [];
  for await (const row of readByCursor<PersonRow>(pool, peopleSql, [question.listId, question.campaignId ?? null])) {
    page.push(toPerson(row, question));
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

function toPerson(row: PersonRow, question: ForecastQuestion): ForecastPerson {
  const phones = row.phones ?? [];
  const [phone] = phones;
  const out = outOf(row, question);
  return {
    phones,
    history: toHistory(row.history),
    subject: toSubject(row, phone),
    ...(out !== undefined && { out }),
  };
}

/** In the order in which a campaign finds out. */
function outOf(row: PersonRow, { spec, draw }: ForecastQuestion): SkipReason | undefined {
  if (row.withdrawn) return 'left-list';
  if (row.open_debts === 0) return row.debts > 0 ? 'paid' : 'left-list';
  if (row.phones === null) return 'retry-spent';
  if (row.target === 'review') return 'review';
  if (firstMismatch(spec.where, debtorVars(row, row.phones[0])) !== undefined) return 'where';
  if (spec.holdoutPercent > 0 && draw(row.debtor_id) < spec.holdoutPercent) return 'holdout';
  return row.forbidden ? 'do-not-call' : undefined;
}
