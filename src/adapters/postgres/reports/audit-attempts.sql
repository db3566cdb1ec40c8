-- $1 campaign or null for all, $2 from, $3 to (of the reservation; null is open); in the order of the dials. $4 these attempts
-- alone; $5 from, $6 to (of the dial, or of the reservation where nothing was dialled): the ids are of the same time.
-- Instants are whole milliseconds since 1970, cut as JavaScript dates cut them.
select
  a.id, a.account_id as "accountId", a.campaign_id as "campaignId", a.target_id as "targetId", a.debtor_id as "debtorId",
  a.phone, a.trunk, a.kind, a.state, a.disposition,
  epoch_ms(a.reserved_at) as "reservedAt", epoch_ms(a.dial_at) as "dialAt", epoch_ms(a.dialed_at) as "dialedAt",
  epoch_ms(a.ringing_at) as "ringingAt", epoch_ms(a.answered_at) as "answeredAt", epoch_ms(a.ended_at) as "endedAt",
  a.heard_ms as "heardMs", a.price, a.cost, a.contact,
  a.call_id as "callId", a.redial_of as "redialOf", a.failover_of as "failoverOf",
  before.earlier, coalesce(same.count, 0) as "sameCause", coalesce(dialled.count, 0) as "dialledBefore",
  coalesce(events.list, '[]') as events,
  jsonb_build_object('price', coalesce(money.price, 0), 'cost', coalesce(money.cost, 0), 'contacts', coalesce(money.contacts, 0),
    'reversed', coalesce(money.reversed, false)) as ledger,
  decided.decision, again.originate, a.channel, coalesce(past.list, '[]') as history
from (
  -- Ordered before the rest is joined to it: the first rows come at once, and what is sorted is narrow.
  select *, coalesce(dialed_at, reserved_at) as moment from attempts
  where ($1::uuid is null or campaign_id = $1)
    and ($2::timestamptz is null or reserved_at >= $2)
    and ($3::timestamptz is null or reserved_at < $3)
    and ($4::uuid[] is null or id = any($4))
    and ($5::timestamptz is null or (id >= uuid_at($5 - interval '1 day') and coalesce(dialed_at, reserved_at) >= $5))
    and ($6::timestamptz is null or (id < uuid_at($6 + interval '1 minute') and coalesce(dialed_at, reserved_at) < $6))
  order by moment, id
  offset 0
) a
left join lateral (
  select e.id, e.disposition, jsonb_build_object('id', e.id, 'targetId', e.target_id, 'disposition', e.disposition,
    'endedAt', epoch_ms(e.ended_at), 'phone', e.phone, 'trunk', e.trunk,
    'waitUntil', (select epoch_ms((v.data ->> 'until')::timestamptz) from attempt_events v
                  where v.attempt_id = e.id and v.type = 'next-bucket' limit 1)) as earlier
  from attempts e where e.id = coalesce(a.redial_of, a.failover_of)
) before on true
-- How many redials this disposition has caused for the target so far, this one included.
left join lateral (
  select count(*) as count
  from attempts s join attempts e on e.id = s.redial_of
  where a.kind = 'redial' and s.target_id = a.target_id and s.kind = 'redial' and s.dialed_at <= a.dialed_at
    and e.disposition = before.disposition
) same on true
left join lateral (
  select count(*) as count from attempts p
  where a.kind = 'first' and p.target_id = a.target_id and p.dialed_at < a.dialed_at and p.kind not in ('manual', 'callback')
    -- An order that provably never left is no call: the next one is still the first.
    and coalesce(p.disposition, 'open') not in ('cancelled', 'released', 'refused-by-policy')
) dialled on true
left join lateral (
  select jsonb_agg(jsonb_build_object('type', v.type, 'at', epoch_ms(v.at), 'why', v.data ->> 'why') order by v.seq) as list
  from attempt_events v where v.attempt_id = a.id
) events on true
left join lateral (
  select sum(l.amount) filter (where l.direction = 'price') as price,
         sum(l.amount) filter (where l.direction = 'cost') as cost,
         sum(l.quantity) filter (where l.kind in ('contact', 'reversal')) as contacts,
         bool_or(l.kind = 'reversal') as reversed
  from ledger l where l.attempt_id = a.id
) money on true
left join lateral (
  select jsonb_build_object('allowed', d.allowed, 'at', epoch_ms(d.at), 'rule', d.rule,
    'zone', d.inputs ->> 'zone', 'stops', d.inputs -> 'stops') as decision
  from decisions d where d.attempt_id = a.id and d.moment = 'reserve' order by d.at desc limit 1
) decided on true
left join lateral (
  select jsonb_build_object('allowed', d.allowed, 'at', epoch_ms(d.at), 'rule', d.rule) as originate
  from decisions d where d.attempt_id = a.id and d.moment = 'originate' order by d.at desc limit 1
) again on true
-- What spends the caps of the person and of the number: the same rows that a reservation looks at.
left join lateral (
  select jsonb_agg(jsonb_build_object('at', epoch_ms(coalesce(h.dialed_at, h.reserved_at)), 'channel', h.channel,
    'result', case when h.state in ('ended', 'unknown') then coalesce(h.disposition, 'unknown') else 'open' end,
    'subject', case when h.debtor_id <> a.debtor_id then 'phone' when h.phone = a.phone then 'both' else 'debtor' end)) as list
  from attempts h
  where a.dialed_at is not null
    and (h.debtor_id = a.debtor_id or (h.account_id = a.account_id and h.phone = a.phone))
    and h.reserved_at > a.reserved_at - interval '32 days'
    and (h.reserved_at, h.id) < (a.reserved_at, a.id)
    and h.state not in ('refused', 'released')
) past on true
order by a.moment, a.id
