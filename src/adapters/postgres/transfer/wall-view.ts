import type { AccountId } from '../../../domain/ids.ts';
import type { OperatorState } from '../../../domain/operator.ts';
import type { Pool } from '../pool.ts';

/** What a supervisor sees of an account at one moment. */
export interface WallView {
  readonly operators: readonly WallOperator[];
  readonly queues: readonly WallQueue[];
  /** Of all talks of the account that were scored in the last 30 days. */
  readonly score: Score;
}

export interface Score {
  /** Mean percent, a decimal place; null: nothing was scored. */
  readonly average: number | null;
  readonly talks: number;
}

export interface WallOperator {
  readonly id: string;
  readonly name: string;
  /** None: every queue. */
  readonly queues: readonly string[];
  readonly state: OperatorState;
  readonly since: Date;
  readonly why: string | null;
  readonly phoneOnline: boolean;
  readonly unfilled: number;
  /** Since midnight of the account's zone. */
  readonly calls: number;
  readonly promises: number;
  /** The operator's own talks that were scored in the last 30 days. */
  readonly score: Score;
  /** The talk that can be listened to. */
  readonly call: {
    readonly id: string;
    readonly name: string | null;
    /** Decimal; null: no open debt is known. */
    readonly owed: string | null;
    readonly currency: string | null;
    readonly held: boolean;
    readonly lost: boolean;
  } | null;
}

interface WallQueue {
  readonly queue: string;
  readonly waiting: number;
  readonly since: Date | null;
  /** Of the last hour. */
  readonly asked: number;
  readonly abandoned: number;
}

/** Fixed places: an operator keeps the tile all shift. */
const operatorsSql = `
  with day as (
    select date_trunc('day', now() at time zone zone) at time zone zone as midnight from accounts where id = $1
  ), scores as (
    select operator_id, round(avg(percent), 1)::float8 as average, count(*)::int as talks from scored_talks
    where account_id = $1 and scored_at > now() - interval '30 days' group by operator_id
  )
  select o.id, o.name, o.queues, o.state, o.state_since as since, o.why, o.phone_online as "phoneOnline",
    (select count(*)::int from transfers t where t.operator_id = o.id and t.state = 'ended' and t.bridged_at > now() - interval '1 day'
       and o.kind = 'webrtc' and not exists (select from call_outcomes c where c.transfer_id = t.id)) as unfilled,
    (select count(*)::int from transfers t where t.operator_id = o.id and t.bridged_at >= day.midnight
       and t.requested_at > day.midnight - interval '1 day') as calls,
    (select count(*)::int from promises p where p.operator_id = o.id and p.account_id = $1 and p.made_at >= day.midnight) as promises,
    jsonb_build_object('average', s.average, 'talks', coalesce(s.talks, 0)) as score,
    (select jsonb_build_object('id', t.id, 'name', d.name, 'owed', b.owed, 'currency', b.currency,
       'held', t.held_at is not null, 'lost', t.lost_at is not null)
     from transfers t left join debtors d on d.id = t.debtor_id
     left join lateral (
       select (sum(amount) / 100.0)::numeric(20, 2)::text as owed, currency from debts
       where debtor_id = t.debtor_id and state = 'open' group by currency order by sum(amount) desc limit 1
     ) b on true
     where t.operator_id = o.id and t.state = 'bridged' and o.state = 'talking' order by t.requested_at desc limit 1) as call
  from operators o cross join day left join scores s on s.operator_id = o.id
  where o.account_id = $1 and o.removed_at is null and (o.state <> 'offline' or o.seen_at > now() - interval '12 hours')
  order by o.name, o.id`;

const queuesSql = `
  select queue, count(*) filter (where state in ('requested', 'queued', 'offered'))::int as waiting,
    min(requested_at) filter (where state in ('requested', 'queued', 'offered')) as since,
    count(*)::int as asked, count(*) filter (where state = 'abandoned')::int as abandoned
  from transfers where account_id = $1 and requested_at > now() - interval '1 hour' group by queue order by queue`;

const scoreSql = `
  select round(avg(percent), 1)::float8 as average, count(*)::int as talks
  from recording_scores where account_id = $1 and scored_at > now() - interval '30 days'`;

export async function wallView(pool: Pool, accountId: AccountId): Promise<WallView> {
  const [operators, queues, score] = await Promise.all([
    pool.query<WallOperator>(operatorsSql, [accountId]),
    pool.query<WallQueue>(queuesSql, [accountId]),
    pool.query<Score>(scoreSql, [accountId]),
  ]);
  return { operators: operators.rows, queues: queues.rows, score: score.rows[0] ?? { average: null, talks: 0 } };
}

/** Which queues ring at an operator from now on; none: every one. A call that is on goes on. */
export async function moveOperator(
  pool: Pool,
  accountId: AccountId,
  operator: string,
  queues: readonly string[],
): Promise<void> {
  await pool.query('update operators set queues = $3 where id = $1 and account_id = $2', [operator, accountId, queues]);
}
