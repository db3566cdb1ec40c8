import { hashOf } from '../number-hash.ts';

/** What stands in the way whatever the policy says, and the sentence that the decision line gives. */
const barriers = {
  'stop-all': 'The emergency stop is pulled',
  paused: 'The campaign is not running',
  'do-not-call': 'The number or the person is on the do-not-call list',
  'left-list': 'The person is absent from the newest file of the list',
  paid: 'Nothing is owed any more',
} as const;

const barrier = (name: keyof typeof barriers): string => `'${name}'`;

/** After these the target is never dialled again in its campaign. */
const final = (['do-not-call', 'left-list', 'paid'] as const).map(barrier).join(', ');

const reasons = Object.entries(barriers)
  .map(([name, reason]) => `when '${name}' then '${reason}'`)
  .join(' ');

/**
 * $1 what the policy said of each attempt, $2 node, $3 fence. Decisions and events are told by the database's clock.
 * A denied target waits for the policy's next instant, or is done when there is none.
 */
export const moveSql = `
  with said as (
    select * from jsonb_to_recordset($1) as x(id uuid, decision_id uuid, denial text, rule text, reason text,
      policy_version text, next_at timestamptz, inputs jsonb)
  ), locked as materialized (
    select x.*, a.account_id, a.campaign_id, a.debtor_id, a.target_id, a.channel, a.phone, ${hashOf('a.phone')} as hash, a.debt_amount
    from said x join attempts a on a.id = x.id
    where a.state = 'reserved' and a.fence = $3
      and exists (select 1 from nodes where name = $2 and fence = $3 and lease_until > now())
    for update of a
  ), asked as (
    select a.*,
           case
             when exists (select 1 from switches where name = 'stop-all') then ${barrier('stop-all')}
             when c.state is distinct from 'running' and not (a.channel = 'operator' and c.state = 'finished') then ${barrier('paused')}
             when exists (select 1 from do_not_call d where (d.number in (a.phone, a.hash) or d.debtor_id = a.debtor_id)
                          and (d.account_id is null or d.account_id = a.account_id)) then ${barrier('do-not-call')}
             when exists (select 1 from list_members m where m.list_id = c.list_id and m.debtor_id = a.debtor_id
                          and m.withdrawn_at is not null) then ${barrier('left-list')}
             when a.debt_amount is not null and not exists (select 1 from debts b where b.debtor_id = a.debtor_id
                          and b.list_id = c.list_id and b.state = 'open') then ${barrier('paid')}
           end as barrier
    from locked a left join campaigns c on c.id = a.campaign_id
  ), answered as (
    select asked.*, coalesce(barrier, denial) as why, clock_timestamp() as at from asked
  ), moved as (
    update attempts a set
      state = case when y.why is null then 'dialing' else 'refused' end,
      dialed_at = case when y.why is null then greatest(y.at, a.dial_at) end,
      ended_at = case when y.why is not null then y.at end,
      disposition = case when y.why is not null then 'refused-by-policy' end
    from answered y where a.id = y.id
  ), logged as (
    insert into attempt_events (attempt_id, seq, account_id, at, type, data)
    select id, 2, account_id, at, case when why is null then 'dialing' else 'refused' end,
           case when why is null then '{}'::jsonb else jsonb_build_object('why', why) end
    from answered
  ), decided as (
    insert into decisions (id, account_id, campaign_id, debtor_id, attempt_id, at, moment, allowed, rule, reason, policy_version, inputs)
    select decision_id, account_id, campaign_id, debtor_id, id, at, 'originate', why is null, coalesce(barrier, rule),
           case barrier ${reasons} else reason end, case when barrier is null then policy_version else barrier || '@1' end, inputs
    from answered
  ), tried as (
    -- A promise to call back was tried when the person is dialled, not when somebody wanted to.
    update callbacks b set tries = b.tries + 1, tried_at = y.at
    from hand_dials h join answered y on y.id = h.attempt_id and y.why is null where b.id = h.callback_id
  ), given_back as (
    update targets t set
      open_attempt = null, attempts = t.attempts - 1, why_not = y.why, queued_until = null,
      next_at = case when y.barrier is null then y.next_at else t.next_at end,
      state = case when y.barrier in (${final}) or (y.barrier is null and y.next_at is null) then 'done' else 'waiting' end
    from answered y where t.id = y.target_id and t.open_attempt = y.id and y.why is not null
  )
  select id, why from answered`;
