import { hashOf } from '../number-hash.ts';
import { historySql } from './history.ts';
import { subjectColumns } from './subject.ts';

/** Usable numbers of a person in the list's order. $1 account, $2 person. */
export const numbersSql = `
  select number from phones where account_id = $1 and debtor_id = $2 and health in ('untried', 'good') order by position`;

/** The same locks in the same order as a robot's reservation: target, then person and numbers. $1 campaign, $2 person, $3 names. */
export const lockSql = `
  with target as materialized (
    select id, state, open_attempt from targets where campaign_id = $1 and debtor_id = $2 for update
  ), people as materialized (
    select pg_advisory_xact_lock(key)
    from (select distinct hashtextextended(name, 0) as key from unnest($3::text[]) as name order by 1) as ordered
  )
  select (select id from target) as id, (select state from target) as state from people limit 1`;

/** The person as the policy looks at it. $1 account, $2 campaign, $3 person, $4 number. */
export const personSql = `
  with x as materialized (select $4::text as phone, ${hashOf('$4::text')} as hash)
  select d.name, d.segment, ${subjectColumns}, t.id as target_id, t.state as target_state,
         ${historySql({ account: 'd.account_id', debtor: 'd.id', phone: 'x.phone', hash: 'x.hash' })} as history,
         exists (select 1 from do_not_call n where (n.number in (x.phone, x.hash) or n.debtor_id = d.id)
                 and (n.account_id is null or n.account_id = d.account_id)) as blocked,
         b.total, (current_date - b.due)::int as age_days, clock_timestamp() as now
  from x cross join debtors d
  join campaigns c on c.id = $2 and c.account_id = d.account_id
  left join targets t on t.campaign_id = c.id and t.debtor_id = d.id
  left join lateral (
    select sum(amount)::bigint as total, min(due) as due from debts
    where debtor_id = d.id and list_id = c.list_id and state = 'open'
  ) b on true
  where d.id = $3 and d.account_id = $1`;

/**
 * $1 the attempt with its decision, $2 campaign, $3 trunk, $4 node, $5 fence, $6 now, $7 currency, $8 next instant of the trunk,
 * $9 of the campaign. A target that waits is opened, so that no robot dials it meanwhile; one that is done stays done.
 */
export const saveSql = `
  with x as materialized (
    select * from jsonb_to_record($1) as x(id uuid, account_id uuid, target_id uuid, debtor_id uuid, operator_id uuid, callback_id uuid,
      phone text, kind text, dial_at timestamptz, segment text, debt_amount bigint, debt_age_days int, decision_id uuid, rule text,
      reason text, policy_version text, inputs jsonb)
  ), attempt as (
    insert into attempts (id, account_id, campaign_id, target_id, debtor_id, phone, trunk, node, fence, channel, kind, state, dial_at,
                          reserved_at, currency, segment, debt_amount, debt_age_days)
    select id, account_id, $2, target_id, debtor_id, phone, $3, $4, $5, 'operator', kind, 'reserved', dial_at, $6, $7, segment,
           debt_amount, debt_age_days from x
  ), event as (
    insert into attempt_events (attempt_id, seq, account_id, at, type, data)
    select id, 1, account_id, $6, 'reserved', jsonb_build_object('operator', operator_id) from x
  ), decision as (
    insert into decisions (id, account_id, campaign_id, debtor_id, attempt_id, at, moment, allowed, rule, reason, policy_version, inputs)
    select decision_id, account_id, $2, debtor_id, id, $6, 'reserve', true, rule, reason, policy_version, inputs from x
  ), hand as (
    insert into hand_dials (attempt_id, account_id, operator_id, debtor_id, target_id, callback_id)
    select id, account_id, operator_id, debtor_id, target_id, callback_id from x
  ), promise as (
    update callbacks b set tried_at = $6 from x where b.id = x.callback_id
  ), target as (
    update targets t set state = 'open', open_attempt = x.id, attempts = t.attempts + 1, queued_until = null, why_not = null
    from x where t.id = x.target_id and t.state = 'waiting'
  ), trunk as (
    update trunk_states set next_slot_at = $8, updated_at = now() where name = $3
  )
  update campaigns set next_slot_at = $9 where id = $2 and $9::timestamptz is not null`;

/** A no is written down as well. $1 the decision, $2 campaign, $3 now. */
export const denySql = `
  insert into decisions (id, account_id, campaign_id, debtor_id, at, moment, allowed, rule, reason, policy_version, inputs)
  select decision_id, account_id, $2, debtor_id, $3, 'reserve', false, rule, reason, policy_version, inputs
  from jsonb_to_record($1) as x(account_id uuid, debtor_id uuid, decision_id uuid, rule text, reason text, policy_version text, inputs jsonb)`;
