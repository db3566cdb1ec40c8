-- $1 campaign, $2 from, $3 to: which attempts are counted; every person of the campaign is listed all the same.
with counted as (
  select
    target_id,
    count(*)                          as attempts,
    count(*) filter (where contact)   as contacts,
    sum(price)                        as price,
    (array_agg(disposition order by reserved_at desc, id desc) filter (where disposition is not null))[1] as last
  from attempts
  where campaign_id = $1
    and ($2::timestamptz is null or reserved_at >= $2)
    and ($3::timestamptz is null or reserved_at < $3)
  group by target_id
)
select
  d.key                     as debtor,
  array(select p.number from phones p where p.debtor_id = t.debtor_id order by p.position) as phones,
  coalesce(c.attempts, 0)   as attempts,
  c.last                    as "lastDisposition",
  t.heard_full              as "heardFull",
  coalesce(c.contacts, 0)   as contacts,
  coalesce(c.price, 0)      as price,
  case when t.state = 'waiting' then t.next_at end as "nextAttemptAt",
  t.why_not                 as "whyNot"
from targets t
left join debtors d on d.id = t.debtor_id
left join counted c on c.target_id = t.id
where t.campaign_id = $1
order by t.position, t.id
