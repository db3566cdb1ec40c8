import type { AccountId } from '../../../domain/ids.ts';
import type { OperatorState } from '../../../domain/operator.ts';
import type { Pool } from '../pool.ts';

/** What a supervisor sees of an account at one moment. */
export interface WallView {
  readonly operators: readonly WallOperator[];
  readonly queues: readonly WallQueue[];
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
  readonly calls: number;
  readonly promises: number;
  /** The talk that can be listened to. */
  readonly call: {
    readonly id: string;
    readonly name: string | null;
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
  select o.id, o.name, o.queues, o.state, o.state_since as since, o.why, o.phone_online as "phoneOnline",
    (select count(*)::int from transfers t where t.operator_id = o.id and t.state = 'ended' and t.bridged_at > now() - interval '1 day'
       and o.kind = 'webrtc' and not exists (select from call_outcomes c where c.transfer_id = t.id)) as unfilled,
    (select count(*)::int from transfers t where t.operator_id = o.id and t.bridged_at >= current_date) as calls,
    (select count(*)::int from promises p where p.operator_id = o.id and p.made_at >= current_date) as promises,
    (select jsonb_build_object('id', t.id, 'name', d.name, 'held', t.held_at is not null, 'lost', t.lost_at is not null)
     from transfers t left join debtors d on d.id = t.debtor_id
     where t.operator_id = o.id and t.state = 'bridged' and o.state = 'talking' order by t.requested_at desc limit 1) as call
  from operators o where o.account_id = $1 and o.removed_at is null and (o.state <> 'offline' or o.seen_at > now() - interval '12 hours')
  order by o.name, o.id`;

const queuesSql = `
  select queue, count(*) filter (where state in ('requested', 'queued', 'offered'))::int as waiting,
    min(requested_at) filter (where state in ('requested', 'queued', 'offered')) as since,
    count(*)::int as asked, count(*) filter (where state = 'abandoned')::int as abandoned
  from transfers where account_id = $1 and requested_at > now() - interval '1 hour' group by queue order by queue`;

export async function wallView(pool: Pool, accountId: AccountId): Promise<WallView> {
  const [operators, queues] = await Promise.all([
    pool.query<WallOperator>(operatorsSql, [accountId]),
    pool.query<WallQueue>(queuesSql, [accountId]),
  ]);
  return { operators: operators.rows, queues: queues.rows };
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
