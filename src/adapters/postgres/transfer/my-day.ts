import type { OperatorId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** One operator's own day, from midnight of the account's zone. Sums in kopecks. */
export interface MyDay {
  /** Calls that the day is planned for; 0: no plan. */
  readonly plan: number;
  readonly calls: number;
  /** Of them dialled by the operator. */
  readonly byHand: number;
  /** Own dials, answered or not. */
  readonly dialled: number;
  readonly talkSeconds: number;
  readonly promises: number;
  readonly promised: number;
  /** Promises whose day is today, of whatever day they were made. */
  readonly dueToday: number;
  readonly keptToday: number;
  /** Paid after the operator's talks, and the share of it; as the report `operators` counts them. */
  readonly collected: number;
  readonly commission: number;
  readonly callbacks: readonly { readonly id: string; readonly name: string | null; readonly dueAt: Date | null }[];
}

const daySql = `
  with me as (
    select o.id, o.account_id, a.commission,
           coalesce((select x.plan_calls from user_accounts x where x.user_id = o.user_id and x.account_id = o.account_id), 0) as plan_calls,
           date_trunc('day', now() at time zone a.zone) at time zone a.zone as midnight, (now() at time zone a.zone)::date as today
    from operators o join accounts a on a.id = o.account_id where o.id = $1
  )
  select me.plan_calls as plan, t.calls, t.by_hand as "byHand", t.talk as "talkSeconds", p.promises, p.promised,
         d.due as "dueToday", d.kept as "keptToday", m.collected, m.commission,
         (select count(*)::int from hand_dials h where h.operator_id = me.id and h.at >= me.midnight) as dialled,
         coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', n.name, 'dueAt', b.due_at) order by b.due_at nulls last)
           from callbacks b join debtors n on n.id = b.debtor_id
           where b.operator_id = me.id and b.state = 'open' and coalesce(b.due_at, b.asked_at) < me.midnight + interval '1 day'), '[]') as callbacks
  from me
  cross join lateral (
    select count(*)::int as calls, count(*) filter (where by_hand)::int as by_hand,
           coalesce(sum(extract(epoch from coalesce(ended_at, now()) - bridged_at)), 0)::int as talk
    from transfers where operator_id = me.id and bridged_at >= me.midnight and requested_at > me.midnight - interval '1 day'
  ) t
  cross join lateral (
    select count(*)::int as promises, coalesce(sum(amount), 0)::bigint as promised
    from promises where operator_id = me.id and made_at >= me.midnight
  ) p
  cross join lateral (
    select count(*)::int as due, count(*) filter (where state = 'kept')::int as kept
    from promise_outcomes where operator_id = me.id and due = me.today
  ) d
  cross join lateral (
    select coalesce(sum(amount), 0)::bigint as collected, coalesce(sum(commission_of(me.commission, was, c.amount)), 0)::bigint as commission
    from collected_money c where c.operator_id = me.id and c.at >= me.midnight
  ) m`;

/** What the operator has done today, and what is still promised. */
export async function myDay(pool: Pool, operatorId: OperatorId): Promise<MyDay | undefined> {
  const { rows } = await pool.query<MyDay>(daySql, [operatorId]);
  return rows[0];
}
