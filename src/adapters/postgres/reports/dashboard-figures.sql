-- $1 account, $2 from, $3 to. Debts are told backwards from what they are now: every change since then is on record.
with changes as (
  select c.at, c.now - c.was as delta, c.why from debt_changes c join debts d on d.id = c.debt_id
  where c.account_id = $1 and c.at >= $2 and d.first_at < $3
), money as (
  select
    (select coalesce(sum(owed(state, amount)), 0) from debts where account_id = $1 and first_at < $3)
      - coalesce(sum(delta), 0) + coalesce(sum(delta) filter (where delta > 0 and at < $3), 0) as billed,
    coalesce(-sum(delta) filter (where delta < 0 and at < $3), 0) as collected,
    coalesce(-sum(delta) filter (where delta < 0 and at < $3 and why = 'left'), 0) as left_list
  from changes
), recovered as (
  select coalesce(sum(amount) filter (where operator_id is null), 0) as robot,
    coalesce(sum(amount) filter (where operator_id is not null), 0) as operators
  from collected_money where account_id = $1 and at >= $2 and at < $3 and contact_at is not null
), dials as (
  select count(*) filter (where dialed_at is not null) as dials,
    count(*) filter (where answered_at is not null and disposition not in ('voicemail', 'assistant')) as answered,
    count(*) filter (where contact) as contacts, coalesce(sum(price), 0) as price, coalesce(sum(cost), 0) as cost
  from attempts
  where account_id = $1 and reserved_at >= $2 and reserved_at < $3
    and id >= uuid_at($2::timestamptz - interval '1 day') and id < uuid_at($3::timestamptz + interval '1 day')
), legs as (
  -- Minutes to numbers outside are paid, and nobody's contact.
  select coalesce(sum(price), 0) as price, coalesce(sum(cost), 0) as cost
  from outside_legs where account_id = $1 and reserved_at >= $2 and reserved_at < $3
), promised as (
  select count(*) filter (where state = 'kept') as kept, count(*) filter (where state = 'broken') as broken,
    count(*) filter (where state = 'open') as open
  from promise_outcomes where account_id = $1 and made_at >= $2 and made_at < $3
)
select m.billed::float8, m.collected::float8, m.left_list::float8 as "leftList", r.robot::float8 as "byRobot",
  r.operators::float8 as "byOperators", (d.price + l.price)::float8 as price,
  (d.cost + l.cost)::float8 as cost, d.dials::float8, d.answered::float8, d.contacts::float8,
  p.kept::float8, p.broken::float8, p.open::float8
from money m, recovered r, dials d, legs l, promised p
