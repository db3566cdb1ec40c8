import { hashOf } from '../number-hash.ts';

/** What the policy asks of a number outside, and whether this dialer may dial at all. $1 account, $2 number, $3 node, $4 fence. */
const factsSql = `
  (select name from outside_numbers where account_id = $1 and number = $2) as name,
  exists (select from outside_numbers where account_id = $1 and number = $2) as listed,
  coalesce((select outside_any from accounts where id = $1), false) as "anyAllowed",
  exists (select from do_not_call d where d.number in ($2, ${hashOf('$2::text')}) and (d.account_id is null or d.account_id = $1)) as "doNotCall",
  exists (select from phones where account_id = $1 and number = $2) as debtors,
  exists (select from switches where name = 'stop-all') as stopped,
  exists (select from nodes where name = $3 and fence = $4 and lease_until > now()) as ours`;

export const askSql = `select ${factsSql}`;

/** The same, with the trunk's row locked until the transaction ends. $5 trunk. */
export const lockTrunkSql = `
  with trunk as (select * from trunk_states where name = $5 for update)
  select ${factsSql},
    greatest(extract(epoch from (select nullif(next_slot_at, '-infinity') from trunk)) * 1000, 0)::float8 as slot,
    coalesce((select coalesce(down_until > now(), false) or (registration is not null and registration <> 'registered') from trunk), false) as down`;

/** Read after the lock was granted. $1 trunk. */
export const openOnTrunkSql = `
  select clock_timestamp() as now,
    ((select count(*) from attempts where trunk = $1 and ended_at is null) + (select count(*) from outside_legs where trunk = $1 and ended_at is null))::int as open`;

/** $1 the leg, $2 the trunk's next instant or null. */
export const saveSql = `
  with leg as (
    insert into outside_legs (id, account_id, transfer_id, campaign_id, attempt_id, operator_id, number, name, way, trunk, node, fence,
      state, rule, reason, reserved_at, dial_at, ended_at, disposition, currency)
    select id, account_id, transfer_id, campaign_id, attempt_id, operator_id, number, name, way, trunk, node, fence, state, rule, reason,
      reserved_at, dial_at, ended_at, disposition, currency
    from jsonb_to_record($1) as x(id uuid, account_id uuid, transfer_id uuid, campaign_id uuid, attempt_id uuid, operator_id uuid,
      number text, name text, way text, trunk text, node text, fence bigint, state text, rule text, reason text,
      reserved_at timestamptz, dial_at timestamptz, ended_at timestamptz, disposition text, currency text)
    returning trunk
  )
  update trunk_states t set next_slot_at = $2, updated_at = now() from leg where t.name = leg.trunk and $2::timestamptz is not null`;

/** $1 leg, $2 fence, $3 the rule that says no now, or null, $4 its sentence. The instant is the database's. */
export const beginSql = `
  update outside_legs set
    state = case when $3::text is null then 'dialing' else 'refused' end,
    dialed_at = case when $3::text is null then greatest(clock_timestamp(), dial_at) end,
    ended_at = case when $3::text is not null then clock_timestamp() end,
    disposition = case when $3::text is not null then 'refused-by-policy' end,
    rule = coalesce($3, rule), reason = coalesce($4, reason)
  where id = $1 and fence = $2 and state = 'reserved'`;

/** $1 leg, $2 fence, $3 `sent`, `ringing` or `answered`, $4 when, $5 Call-ID. */
export const progressSql = `
  update outside_legs set
    state = case when $3 = 'answered' then 'answered' when $3 = 'ringing' and state = 'dialing' then 'ringing' else state end,
    dialed_at = case when $3 = 'sent' then greatest(dialed_at, $4) else dialed_at end,
    ringing_at = case when $3 = 'ringing' then coalesce(ringing_at, $4) else ringing_at end,
    answered_at = case when $3 = 'answered' then coalesce(answered_at, $4) else answered_at end,
    call_id = coalesce(call_id, $5)
  where id = $1 and fence = $2 and state in ('dialing', 'ringing', 'answered')`;

/** $1 leg, $2 fence, $3 the end, $4 ledger lines. The row is written once: an end that is told twice charges once. */
export const settleSql = `
  with x as materialized (
    select e.*, l.id, l.account_id, l.campaign_id, l.currency
    from outside_legs l, jsonb_to_record($3) as e(ended_at timestamptz, dialed_at timestamptz, ringing_at timestamptz,
      answered_at timestamptz, disposition text, cause int, sip_status int, call_id text, price bigint, cost bigint)
    where l.id = $1 and l.fence = $2 and l.state in ('dialing', 'ringing', 'answered', 'lost')
    for update of l
  ), leg as (
    update outside_legs l set state = 'ended', ended_at = x.ended_at, dialed_at = greatest(l.dialed_at, x.dialed_at),
      ringing_at = coalesce(l.ringing_at, x.ringing_at), answered_at = coalesce(l.answered_at, x.answered_at),
      call_id = coalesce(l.call_id, x.call_id), disposition = x.disposition, cause = x.cause, sip_status = x.sip_status,
      price = x.price, cost = x.cost
    from x where l.id = x.id
  ), money as (
    insert into ledger (id, account_id, campaign_id, attempt_id, at, direction, kind, amount, currency, quantity)
    select m.id, x.account_id, x.campaign_id, x.id, x.ended_at, m.direction, m.kind, m.amount, x.currency, m.quantity
    from x, jsonb_to_recordset($4) as m(id uuid, direction text, kind text, amount bigint, quantity bigint)
  )
  update campaigns c set spent = c.spent + x.price from x where c.id = x.campaign_id and x.price <> 0`;

/** $1 leg, $2 fence. */
export const releaseSql = `
  update outside_legs set state = 'released', ended_at = clock_timestamp(), disposition = 'released'
  where id = $1 and fence = $2 and state = 'reserved'`;

/** Open legs of the node, of any owner; they come under our fence. $1 node, $2 fence, $3 living ids. */
export const orphansSql = `
  update outside_legs set fence = $2
  where node = $1 and ended_at is null and not id = any($3) and fence <= $2
    and exists (select from nodes where name = $1 and fence = $2)
  returning id as "attemptId", state`;

/** $1 ids, $2 fence. */
export const unknownSql = `
  update outside_legs set state = 'unknown', ended_at = clock_timestamp(), disposition = 'unknown'
  where id = any($1) and fence = $2 and state in ('dialing', 'ringing', 'answered', 'lost')`;
