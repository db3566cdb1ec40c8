-- $1 campaign or null, $2 from, $3 to, $4 account, asked only without a campaign. The hour is that of the dial in the zone by which the policy allowed it. Machines do not answer.
with dials as (
  select a.answered_at is not null and a.disposition not in ('voicemail', 'assistant') as answered,
         a.dialed_at at time zone coalesce(z.zone, 'UTC') as local
  from attempts a
  left join lateral (
    select d.inputs ->> 'zone' as zone from decisions d
    where d.attempt_id = a.id and d.moment = 'reserve' and d.allowed limit 1
  ) z on true
  where (a.campaign_id = $1 or ($1::uuid is null and a.account_id = $4 and a.id >= uuid_at(coalesce($2::timestamptz, '1970-01-02') - interval '1 day')))
    and a.dialed_at is not null
    and ($2::timestamptz is null or a.reserved_at >= $2)
    and ($3::timestamptz is null or a.reserved_at < $3)
)
select extract(isodow from local)::integer as weekday, extract(hour from local)::integer as hour, count(*) as dials,
       count(*) filter (where answered) as answered, round(100.0 * count(*) filter (where answered) / count(*), 2) as share
from dials group by 1, 2 order by 1, 2
