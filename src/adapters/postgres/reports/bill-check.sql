-- $1 campaign or null, $2 from, $3 to (of the reservation; null is open), $4 account, asked only without a campaign. The same money from
-- three sides: the prices of the dials, the lines of the ledger, and each dial against its own lines.
with dials as (
  select a.id, a.contact, a.price from attempts a
  where (a.campaign_id = $1
      or ($1::uuid is null and a.account_id = $4 and a.id >= uuid_at(coalesce($2::timestamptz, '1970-01-02') - interval '1 day')))
    and ($2::timestamptz is null or a.reserved_at >= $2)
    and ($3::timestamptz is null or a.reserved_at < $3)
  union all
  -- Minutes to numbers outside, with which an operator connected somebody.
  select o.id, false, o.price from outside_legs o
  where (o.campaign_id = $1 or ($1::uuid is null and o.account_id = $4))
    and ($2::timestamptz is null or o.reserved_at >= $2)
    and ($3::timestamptz is null or o.reserved_at < $3)
), checked as (
  select d.id, d.contact, d.price, l.reversed,
    -- All that a line cost was taken back: it stands in neither sum.
    case when l.reversed = 0 then l.contacts else 0 end as contacts, case when l.reversed = 0 then l.minutes else l.all_lines end as minutes
  from dials d
  cross join lateral (
    select coalesce(sum(amount) filter (where kind = 'contact'), 0) as contacts,
      coalesce(sum(amount) filter (where kind <> 'contact'), 0) as minutes,
      coalesce(-sum(amount) filter (where kind = 'reversal'), 0) as reversed, coalesce(sum(amount), 0) as all_lines
    from ledger where attempt_id = d.id and direction = 'price'
  ) l
  where d.contact or d.price <> 0 or l.all_lines <> 0 or l.reversed <> 0
), disputed as (
  select count(*) as lines, coalesce(sum(p.amount), 0) as amount from disputes p join dials d on d.id = p.attempt_id where p.state = 'open'
)
select count(*) filter (where contact)::float8 as contacts, coalesce(sum(price), 0)::float8 as rows,
  coalesce(sum(contacts), 0)::float8 as "forContacts", coalesce(sum(minutes), 0)::float8 as "forMinutes",
  count(*) filter (where price <> contacts + minutes)::float8 as differing,
  count(*) filter (where reversed <> 0)::float8 as "reversedLines", coalesce(sum(reversed), 0)::float8 as reversed,
  (select lines from disputed)::float8 as "openLines", (select amount from disputed)::float8 as open
from checked
