import type { Lease } from '../../../dialing/ports.ts';
import type { AttemptId } from '../../../domain/ids.ts';
import { hashOf } from '../number-hash.ts';
import type { Pool } from '../pool.ts';

/**
 * The last question before an INVITE may leave, and the move `reserved → dialing`, in one transaction: is the node still
 * ours, the campaign running, the person not on the do-not-call list, the debt still owed, nobody pulled the emergency stop?
 */
const beginSql = `
  with asked as (
    select a.id, a.account_id, a.target_id,
           case
             when exists (select 1 from switches where name = 'stop-all') then 'stop-all'
             when c.state is distinct from 'running' then 'paused'
             when exists (select 1 from do_not_call d where (d.number in (a.phone, ${hashOf('a.phone')}) or d.debtor_id = a.debtor_id)
                          and (d.account_id is null or d.account_id = a.account_id)) then 'do-not-call'
             when exists (select 1 from list_members m where m.list_id = c.list_id and m.debtor_id = a.debtor_id
                          and m.withdrawn_at is not null) then 'left-list'
             when a.debt_amount is not null and not exists (select 1 from debts b where b.debtor_id = a.debtor_id
                          and b.list_id = c.list_id and b.state = 'open') then 'paid'
           end as why
    from attempts a join campaigns c on c.id = a.campaign_id
    where a.id = any($1) and a.state = 'reserved' and a.fence = $3
      and exists (select 1 from nodes where name = $2 and fence = $3 and lease_until > now())
    for update of a
  ), moved as (
    update attempts a set
      state = case when asked.why is null then 'dialing' else 'refused' end,
      dialed_at = case when asked.why is null then greatest(clock_timestamp(), a.dial_at) end,
      ended_at = case when asked.why is not null then clock_timestamp() end,
      disposition = case when asked.why is not null then 'refused-by-policy' end
    from asked where a.id = asked.id
  ), logged as (
    insert into attempt_events (attempt_id, seq, account_id, at, type, data)
    select id, 2, account_id, clock_timestamp(), case when why is null then 'dialing' else 'refused' end,
           case when why is null then '{}'::jsonb else jsonb_build_object('why', why) end
    from asked
  ), given_back as (
    update targets t set
      open_attempt = null, attempts = t.attempts - 1, why_not = asked.why, queued_until = null,
      state = case when asked.why in ('do-not-call', 'left-list', 'paid') then 'done' else 'waiting' end
    from asked where t.id = asked.target_id and asked.why is not null
  )
  select id, why from asked`;

/** @returns the attempts that may be dialled now; the others are settled as refused. One statement is one transaction. */
export async function beginDial(
  pool: Pool,
  lease: Lease,
  attempts: readonly AttemptId[],
): Promise<ReadonlySet<AttemptId>> {
  const { rows } = await pool.query<{ id: AttemptId; why: string | null }>({
    name: 'begin-dial',
    text: beginSql,
    values: [attempts, lease.node, lease.fence],
  });
  return new Set(rows.filter((row) => row.why === null).map((row) => row.id));
}
