-- $1 campaign or null, $2 from, $3 to, $4 account, asked only without a campaign. People only: a machine hears everything. Who pressed a key stayed until the message let him go.
with heard as (
  select a.heard_ms / 1000 as second, a.disposition = 'heard-part' as early
  from attempts a
  where (a.campaign_id = $1 or ($1::uuid is null and a.account_id = $4 and a.id >= uuid_at(coalesce($2::timestamptz, '1970-01-02') - interval '1 day')))
    and a.answered_at is not null and a.message_ms is not null
    and a.disposition in ('heard-full', 'heard-part', 'transferred', 'transfer-abandoned', 'promised', 'opted-out', 'wrong-person',
                          'callback-asked', 'answered-silent')
    and ($2::timestamptz is null or a.reserved_at >= $2)
    and ($3::timestamptz is null or a.reserved_at < $3)
), people as (
  select count(*) as n, max(second) filter (where early) as last from heard
), seconds as (
  select s as second, (select count(*) from heard where early and second = s) as gone
  from people, generate_series(0, people.last) as s
)
select second, people.n - coalesce(sum(gone) over (order by second rows between unbounded preceding and 1 preceding), 0) as listening,
       gone as left, round(100.0 * gone / people.n, 2) as share
from seconds, people order by second
