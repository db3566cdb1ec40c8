-- $1 campaign or null, $2 from, $3 to (of the talk, the promise, the payment, the score; null is open), $4 account, asked only without a campaign.
-- Money is an operator's when his talk is the last contact before it (collected_money).
with talks as (
  select t.operator_id, count(*) as calls,
    sum(ceil(answered_ms(t.bridged_at, t.ended_at) / 1000.0))::integer as talk,
    sum(greatest(0, extract(epoch from o.at - t.ended_at)))::integer as wrap
  from transfers t
  left join call_outcomes o on o.transfer_id = t.id
  where t.operator_id is not null and t.bridged_at is not null
    and (t.campaign_id = $1 or ($1::uuid is null and t.account_id = $4))
    and ($2::timestamptz is null or t.bridged_at >= $2)
    and ($3::timestamptz is null or t.bridged_at < $3)
  group by 1
), given as (
  select p.operator_id, count(*) as promises, count(*) filter (where p.state = 'kept') as kept, sum(p.amount)::bigint as promised
  from promise_outcomes p
  where p.operator_id is not null
    and (p.campaign_id = $1 or ($1::uuid is null and p.account_id = $4))
    and ($2::timestamptz is null or p.made_at >= $2)
    and ($3::timestamptz is null or p.made_at < $3)
  group by 1
), money as (
  select m.operator_id, sum(m.amount)::bigint as collected, sum(commission_of(s.commission, m.was, m.amount))::bigint as commission
  from collected_money m
  join accounts s on s.id = m.account_id
  where m.operator_id is not null
    and (m.campaign_id = $1 or ($1::uuid is null and m.account_id = $4))
    and ($2::timestamptz is null or m.at >= $2)
    and ($3::timestamptz is null or m.at < $3)
  group by 1
), heard as (
  select k.operator_id, count(*) as scored, round(avg(k.percent), 1) as average
  from scored_talks k
  where k.operator_id is not null
    and (k.campaign_id = $1 or ($1::uuid is null and k.account_id = $4))
    and ($2::timestamptz is null or k.scored_at >= $2)
    and ($3::timestamptz is null or k.scored_at < $3)
  group by 1
)
select o.name as operator, coalesce(t.calls, 0) as calls, coalesce(t.talk, 0) as "talkSeconds", coalesce(t.wrap, 0) as "wrapUpSeconds",
  coalesce(g.promises, 0) as promises, coalesce(g.kept, 0) as kept, coalesce(g.promised, 0) as promised,
  coalesce(m.collected, 0) as collected, coalesce(m.commission, 0) as commission,
  coalesce(h.scored, 0) as scored, h.average
from operators o
left join talks t on t.operator_id = o.id
left join given g on g.operator_id = o.id
left join money m on m.operator_id = o.id
left join heard h on h.operator_id = o.id
where t.operator_id is not null or g.operator_id is not null or m.operator_id is not null or h.operator_id is not null
order by collected desc, promised desc, calls desc, o.name
