-- $1 campaign or null, $2 from, $3 to (of the reservation; null is open), $4 account, asked only without a campaign. The same money from
-- three sides: the prices of the dials, the lines of the ledger, and each dial against its own lines.
with dials as (
  select a.id, a.contact, a.price from attempts a
  where (a.campaign_id = $1
      or ($1::uuid is null and a.account_id = $4 and a.id >= uuid_at(coalesce($2::timestamptz, '1970-01-02') - interval '1 day')))
    and ($2::timestamptz is null or a.reserved_at >= $2)
    and ($3::timestamptz is null or a.reserved_at < $3)
), checked as (
  select d.contact, d.price, l.contacts, l.minutes from dials d
  cross join lateral (
    select coalesce(sum(amount) filter (where kind = 'contact'), 0) as contacts,
      coalesce(sum(amount) filter (where kind <> 'contact'), 0) as minutes
    from ledger where attempt_id = d.id and direction = 'price'
  ) l
  where d.contact or d.price <> 0 or l.contacts + l.minutes <> 0
)
select count(*) filter (where contact)::float8 as contacts, coalesce(sum(price), 0)::float8 as rows,
  coalesce(sum(contacts), 0)::float8 as "forContacts", coalesce(sum(minutes), 0)::float8 as "forMinutes",
  count(*) filter (where price <> contacts + minutes)::float8 as differing
from checked
