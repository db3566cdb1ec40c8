import type { DeskSpec, PayPlace } from '../../../domain/desk-script.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** What an operator sees of the person: everything that helps, nothing of other accounts. Sums in kopecks. */
export interface CallCard {
  readonly id: string;
  readonly state: string;
  readonly inbound: boolean;
  readonly queue: string;
  readonly phone: string | null;
  readonly campaign: string | null;
  readonly creditor: string | null;
  readonly script: DeskSpec['script'] | null;
  readonly places: readonly PayPlace[];
  readonly heardMs: number | null;
  readonly messageMs: number | null;
  readonly keys: string;
  readonly person: {
    readonly id: string;
    readonly key: string;
    readonly name: string | null;
    readonly zone: string | null;
    readonly region: string | null;
    readonly stops: readonly string[];
    readonly vars: Readonly<Record<string, string>>;
  } | null;
  readonly debts: readonly {
    readonly service: string | null;
    readonly contract: string | null;
    readonly amount: number | null;
    readonly currency: string;
    readonly due: string | null;
    readonly overdueDays: number | null;
  }[];
  readonly promises: readonly {
    readonly madeAt: string;
    readonly amount: number | null;
    readonly due: string | null;
    readonly state: PromiseState;
  }[];
  readonly talks: readonly {
    readonly at: string;
    readonly operator: string;
    readonly outcome: string;
    readonly reason: string | null;
    readonly note: string;
  }[];
  readonly attempts: readonly {
    readonly at: string;
    readonly channel: string;
    readonly disposition: string | null;
    readonly heardMs: number;
  }[];
  readonly outcome: string | null;
  readonly draft: Readonly<Record<string, unknown>> | null;
}

export type PromiseState = 'kept' | 'broken' | 'waiting';

/** A promise is kept when nothing is owed any more, broken when its day has passed and something is. */
export const promiseState = (promise: string): string => `
  case when not exists (select from debts o where o.debtor_id = ${promise}.debtor_id and o.state = 'open') then 'kept'
       when ${promise}.due < current_date then 'broken' else 'waiting' end`;

const cardSql = (source: string): string => `
  select t.id, t.state, t.inbound_id is not null as inbound, t.queue, t.phone, c.name as campaign, c.spec ->> 'creditor' as creditor,
    c.spec -> 'desk' -> 'script' as script, coalesce(c.spec -> 'desk' -> 'places', '[]') as places,
    coalesce(t.heard_ms, a.heard_ms) as "heardMs", coalesce(t.message_ms, a.message_ms) as "messageMs", t.keys,
    case when d.id is not null then jsonb_build_object('id', d.id, 'key', d.key, 'name', d.name, 'zone', d.zone, 'region', d.region,
      'stops', d.stops, 'vars', d.vars) end as person,
    coalesce((select jsonb_agg(jsonb_build_object('service', b.service, 'contract', b.external_id, 'amount', b.amount,
        'currency', b.currency, 'due', b.due, 'overdueDays', current_date - b.due) order by b.due nulls last, b.id)
      from debts b where b.debtor_id = t.debtor_id and b.state = 'open'), '[]') as debts,
    coalesce((select jsonb_agg(jsonb_build_object('madeAt', p.made_at, 'amount', p.amount, 'due', p.due, 'state', ${promiseState('p')})
        order by p.made_at desc) from (select * from promises where debtor_id = t.debtor_id order by made_at desc limit 5) p), '[]') as promises,
    coalesce((select jsonb_agg(jsonb_build_object('at', o.at, 'operator', w.name, 'outcome', o.outcome, 'reason', o.reason, 'note', o.note)
        order by o.at desc) from (select * from call_outcomes where debtor_id = t.debtor_id order by at desc limit 5) o
        join operators w on w.id = o.operator_id), '[]') as talks,
    coalesce((select jsonb_agg(jsonb_build_object('at', coalesce(h.dialed_at, h.reserved_at), 'channel', h.channel,
        'disposition', h.disposition, 'heardMs', h.heard_ms) order by h.reserved_at desc)
      from (select * from attempts where debtor_id = t.debtor_id and id is distinct from t.attempt_id and dialed_at is not null
            order by reserved_at desc limit 5) h), '[]') as attempts,
    (select outcome from call_outcomes o where o.transfer_id = t.id) as outcome,
    (select data from call_drafts f where f.transfer_id = t.id) as draft
  from ${source} t
  left join campaigns c on c.id = t.campaign_id
  left join debtors d on d.id = t.debtor_id
  left join attempts a on a.id = t.attempt_id
  where t.id = $2 and t.account_id = $1`;

/** A person before the call, as if in a call that has not begun. */
const previewed = `(
  select v.operator_id as id, v.account_id, 'preview' as state, null::uuid as inbound_id, '' as queue, v.campaign_id, v.debtor_id,
    null::uuid as attempt_id, null::int as heard_ms, null::int as message_ms, '' as keys,
    coalesce((select phone from callbacks b where b.id = v.callback_id),
      (select number from phones p where p.debtor_id = v.debtor_id and p.health in ('untried', 'good') order by position limit 1)) as phone
  from desk_previews v)`;

/** The card of one call. @returns undefined when the account has no such call */
export async function callCard(pool: Pool, accountId: AccountId, transferId: string): Promise<CallCard | undefined> {
  const { rows } = await pool.query<CallCard>({
    name: 'call-card',
    text: cardSql('transfers'),
    values: [accountId, transferId],
  });
  return rows[0];
}

/** The card that an operator looks at before dialling. @returns undefined when there is none */
export async function previewCard(pool: Pool, accountId: AccountId, operatorId: string): Promise<CallCard | undefined> {
  const { rows } = await pool.query<CallCard>({
    name: 'preview-card',
    text: cardSql(previewed),
    values: [accountId, operatorId],
  });
  return rows[0];
}

/** Keeps the half-filled form of a call. */
export async function saveDraft(pool: Pool, accountId: AccountId, transferId: string, data: unknown): Promise<void> {
  await pool.query(
    `insert into call_drafts (transfer_id, account_id, data)
     select id, account_id, $3 from transfers t
     where id = $2 and account_id = $1 and not exists (select from call_outcomes o where o.transfer_id = t.id)
     on conflict (transfer_id) do update set data = excluded.data, updated_at = clock_timestamp()`,
    [accountId, transferId, JSON.stringify(data)],
  );
}
