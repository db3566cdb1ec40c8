-- $1 campaign or null, $2 from, $3 to (of the talk; null is open), $4 account, asked only without a campaign. The reason a person gave
-- last counts; `collected` is what his debts fell by since then, in the 30 days that follow.
with said as (
  select distinct on (o.debtor_id) o.debtor_id, o.reason, o.at
  from call_outcomes o
  join transfers t on t.id = o.transfer_id
  where o.reason is not null
    and (t.campaign_id = $1 or ($1::uuid is null and o.account_id = $4))
    and ($2::timestamptz is null or o.at >= $2)
    and ($3::timestamptz is null or o.at < $3)
  order by o.debtor_id, o.at desc
)
select s.reason as "unpaidReason", count(*) as people, round(100.0 * count(*) / sum(count(*)) over (), 2) as share,
  count(*) filter (where exists (select from promises p where p.debtor_id = s.debtor_id and p.made_at >= s.at - interval '1 hour')) as promises,
  coalesce(sum((select sum(c.was - c.now) from debt_changes c
    where c.debtor_id = s.debtor_id and c.now < c.was and c.at >= s.at and c.at < s.at + interval '30 days')), 0)::bigint as collected
from said s
group by s.reason
order by people desc, s.reason
