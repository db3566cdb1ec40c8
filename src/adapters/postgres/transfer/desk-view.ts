import type { Disposition } from '../../../domain/disposition.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { OperatorState } from '../../../domain/operator.ts';
import type { Pool } from '../pool.ts';

/** What a page shows of its operator at any moment. Instants are those of the database. */
export interface DeskView {
  readonly operator: {
    readonly id: string;
    readonly name: string;
    readonly state: OperatorState;
    readonly since: Date;
    readonly why: string | null;
    readonly phoneOnline: boolean;
    readonly wrapUntil: Date | null;
  } | null;
  readonly call: DeskCall | null;
  /** Whose card is looked at before dialling, and what became of the last dial to this person. */
  readonly preview: {
    readonly person: string;
    readonly callback: string | null;
    readonly dialled: { readonly disposition: Disposition; readonly at: Date } | null;
  } | null;
  /** Promises to call back that are due, and the next one to come. */
  readonly callbacks: { readonly due: number; readonly next: Date | null };
  /** Talks whose outcome waits. */
  readonly unfilled: readonly { readonly id: string; readonly name: string | null; readonly endedAt: Date }[];
  readonly waiting: { readonly count: number; readonly since: Date | null };
  readonly day: {
    readonly calls: number;
    readonly promises: number;
    /** Kopecks. */
    readonly promised: number;
    readonly talkSeconds: number;
  };
}

export interface DeskCall {
  readonly id: string;
  /** `dialling`: the operator's own dial, whose id is the attempt's; `notes`: the talk is over and its outcome is being written. */
  readonly state: 'dialling' | 'offered' | 'talking' | 'held' | 'lost' | 'notes';
  readonly since: Date;
  readonly inbound: boolean;
  readonly queue: string;
  /** The operator's own dial. */
  readonly byHand: boolean;
  readonly name: string | null;
  /** The talk is being recorded. */
  readonly recorded: boolean;
  /** A colleague's talk, to which this operator was called in. */
  readonly asGuest: boolean | null;
  /** The third voice: the colleague's name. */
  readonly guest: string | null;
  /** The newest leg to a number outside; `over`: its disposition says whether anybody answered. */
  readonly outside: {
    readonly number: string;
    readonly name: string | null;
    readonly way: 'warm' | 'cold';
    readonly state: 'dialling' | 'talking' | 'joined' | 'over';
    readonly since: Date;
    readonly disposition: Disposition | null;
  } | null;
}

/** Of transfer `t`. */
const outsideSql = `
  (select jsonb_build_object('number', l.number, 'name', l.name, 'way', l.way, 'disposition', l.disposition,
     'since', coalesce(l.ended_at, l.joined_at, l.answered_at, l.reserved_at),
     'state', case when l.ended_at is not null then 'over' when l.joined_at is not null then 'joined' when l.answered_at is not null then 'talking'
                   else 'dialling' end)
   from outside_legs l where l.transfer_id = t.id and l.state <> 'refused' order by l.reserved_at desc limit 1) as outside`;

const operatorSql = `
  select id, name, state, state_since as since, why, phone_online as "phoneOnline", wrap_until as "wrapUntil"
  from operators where account_id = $1 and user_id = $2 and removed_at is null`;

const callSql = `
  select t.id, case when t.state = 'offered' then 'offered' when t.state = 'ended' then 'notes' when t.lost_at is not null then 'lost'
                    when t.held_at is not null then 'held' else 'talking' end as state,
         coalesce(t.ended_at, t.lost_at, t.held_at, t.bridged_at, t.offered_at, t.requested_at) as since,
         t.inbound_id is not null as inbound, t.queue, t.by_hand as "byHand", d.name,
         t.state = 'bridged' and t.recording is not null as recorded, t.guest_id = $1 as "asGuest",
         (select name from operators o where o.id = case when t.guest_id = $1 then t.operator_id else t.guest_id end) as guest,
         ${outsideSql}
  from transfers t left join debtors d on d.id = t.debtor_id
  where (t.operator_id = $1 or (t.guest_id = $1 and t.state = 'bridged')) and t.requested_at > now() - interval '1 day'
    and (t.state in ('offered', 'bridged')
         or (t.state = 'ended' and t.bridged_at is not null and $2 = 'wrap-up' and not exists (select from call_outcomes o where o.transfer_id = t.id)))
  order by t.state in ('offered', 'bridged') desc, t.requested_at desc limit 1`;

/** The operator's own dial that nobody has answered yet. */
const diallingSql = `
  select a.id, 'dialling' as state, h.at as since, false as inbound, '' as queue, true as "byHand", d.name, false as recorded, false as "asGuest", null as guest, null as outside
  from hand_dials h join attempts a on a.id = h.attempt_id join debtors d on d.id = h.debtor_id
  where h.operator_id = $1 and h.at > now() - interval '5 minutes' and a.ended_at is null and a.state in ('reserved', 'dialing', 'ringing')
  order by h.at desc limit 1`;

const previewSql = `
  select v.debtor_id as person, v.callback_id as callback,
    (select jsonb_build_object('disposition', a.disposition, 'at', a.ended_at) from hand_dials h join attempts a on a.id = h.attempt_id
     where h.operator_id = $1 and h.debtor_id = v.debtor_id and h.at > now() - interval '30 minutes' and a.ended_at is not null
     order by h.at desc limit 1) as dialled
  from desk_previews v where v.operator_id = $1 and v.until > now()`;

const callbacksSql = `
  select count(*) filter (where coalesce(b.due_at, b.asked_at) <= now())::int as due, min(b.due_at) filter (where b.due_at > now()) as next
  from callbacks b, operators o
  where o.id = $1 and b.account_id = o.account_id and b.state = 'open' and (b.operator_id = $1 or b.operator_id is null)
    and coalesce(b.due_at, b.asked_at) > now() - interval '30 days'`;

const unfilledSql = `
  select t.id, d.name, t.ended_at as "endedAt" from transfers t left join debtors d on d.id = t.debtor_id
  where t.operator_id = $1 and t.state = 'ended' and t.bridged_at > now() - interval '1 day'
    and not exists (select from call_outcomes o where o.transfer_id = t.id)
  order by t.ended_at`;

const waitingSql = `
  select count(*)::int as count, min(t.requested_at) as since from transfers t, operators o
  where o.id = $1 and t.account_id = o.account_id and t.state in ('queued', 'requested') and t.requested_at > now() - interval '1 hour'
    and (o.queues = '{}' or t.queue = any(o.queues))`;

/** The day begins at midnight of the account's zone, as «Мой день» does. */
const daySql = `
  with day as (
    select date_trunc('day', now() at time zone a.zone) at time zone a.zone as midnight
    from operators o join accounts a on a.id = o.account_id where o.id = $1
  )
  select count(t.id)::int as calls,
         coalesce(sum(extract(epoch from coalesce(t.ended_at, now()) - t.bridged_at)), 0)::int as "talkSeconds",
         (select count(*)::int from promises p, day where p.operator_id = $1 and p.made_at >= day.midnight) as promises,
         (select coalesce(sum(amount), 0)::bigint from promises p, day where p.operator_id = $1 and p.made_at >= day.midnight) as promised
  from transfers t, day where t.operator_id = $1 and t.bridged_at >= day.midnight and t.requested_at > now() - interval '2 days'`;

const nobody: DeskView = {
  operator: null,
  call: null,
  preview: null,
  callbacks: { due: 0, next: null },
  unfilled: [],
  waiting: { count: 0, since: null },
  day: { calls: 0, promises: 0, promised: 0, talkSeconds: 0 },
};

/** Everything that the page of this user shows, without the card of the call. */
export async function deskView(pool: Pool, accountId: AccountId, userId: string): Promise<DeskView> {
  const { rows } = await pool.query<NonNullable<DeskView['operator']>>(operatorSql, [accountId, userId]);
  const [operator] = rows;
  if (!operator) return nobody;
  const [call, dialling, preview, callbacks, unfilled, waiting, day] = await Promise.all([
    pool.query<DeskCall>(callSql, [operator.id, operator.state]),
    pool.query<DeskCall>(diallingSql, [operator.id]),
    pool.query<NonNullable<DeskView['preview']>>(previewSql, [operator.id]),
    pool.query<DeskView['callbacks']>(callbacksSql, [operator.id]),
    pool.query<DeskView['unfilled'][number]>(unfilledSql, [operator.id]),
    pool.query<DeskView['waiting']>(waitingSql, [operator.id]),
    pool.query<DeskView['day']>(daySql, [operator.id]),
  ]);
  const current = call.rows[0] ?? dialling.rows[0] ?? null;
  return {
    operator,
    call: current,
    preview: preview.rows[0] ?? null,
    callbacks: callbacks.rows[0] ?? nobody.callbacks,
    unfilled: unfilled.rows.filter(({ id }) => id !== current?.id),
    waiting: waiting.rows[0] ?? nobody.waiting,
    day: day.rows[0] ?? nobody.day,
  };
}
