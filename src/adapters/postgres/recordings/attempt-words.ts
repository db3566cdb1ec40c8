import type { CampaignSpec } from '../../../domain/campaign-spec.ts';
import type { DebtorVars } from '../../../domain/debtor-filter.ts';
import { type DebtorRow, debtorVars } from '../debtor-vars.ts';
import type { Pool } from '../pool.ts';

/** What one dial said and how much of it was heard. */
export interface AttemptWords {
  readonly spec: CampaignSpec;
  readonly vars: DebtorVars;
  /** The day of the call in the person's zone, `2026-12-12`. */
  readonly day: string;
  readonly heardMs: number;
  readonly messageMs: number | null;
  readonly keys: string;
}

interface Row extends DebtorRow {
  readonly spec: CampaignSpec;
  readonly phone: string;
  readonly day: string;
  readonly heardMs: number;
  readonly messageMs: number | null;
  readonly keys: string;
}

/** The sum is that of the call; a debt may have changed since. */
const wordsSql = `
  select c.spec, a.phone, a.heard_ms as "heardMs", a.message_ms as "messageMs", a.keys,
    to_char(coalesce(a.answered_at, a.reserved_at) at time zone coalesce(d.zone, 'Europe/Moscow'), 'YYYY-MM-DD') as day,
    d.name, d.zone, d.region, d.segment, d.language, d.vars, coalesce(a.debt_amount, b.total) as total, b.due, b.services, b.debt_vars
  from attempts a
  join campaigns c on c.id = a.campaign_id
  join debtors d on d.id = a.debtor_id
  left join lateral (
    select sum(amount)::bigint as total, min(due) as due, array_agg(distinct service) filter (where service <> '') as services,
      (array_agg(vars order by updated_at desc, id))[1] as debt_vars
    from debts where debtor_id = a.debtor_id and list_id = c.list_id
  ) b on true
  where a.id = $1`;

/** @returns undefined for a dial without a campaign */
export async function attemptWords(pool: Pool, attempt: string): Promise<AttemptWords | undefined> {
  const { rows } = await pool.query<Row>(wordsSql, [attempt]);
  const [row] = rows;
  if (!row) return undefined;
  const { spec, day, heardMs, messageMs, keys } = row;
  return { spec, vars: debtorVars(row, row.phone), day, heardMs, messageMs, keys };
}
