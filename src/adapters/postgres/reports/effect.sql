-- $1 campaign or null; $4 account, asked only without a campaign: its campaigns with a holdout that ran between $2 and $3. An arm is
-- judged as a whole. People for other campaigns (`where`) are in no arm. Everybody else
-- counts in the arm he was drawn into, called or not: who was stopped later has his like among those held out, where nobody can see it.
with campaign as (
  select id, list_id from campaigns c
  where id = $1 or ($1::uuid is null and account_id = $4 and started_at < coalesce($3::timestamptz, 'infinity')
    and coalesce(finished_at, 'infinity') >= coalesce($2::timestamptz, '-infinity')
    and exists (select from targets h where h.campaign_id = c.id and h.arm = 'holdout'))
), people as (
  select t.arm, t.owed_at_start as owed, coalesce(n.owed, 0) as owes,
         exists (select from attempts a where a.target_id = t.id and a.answered_at is not null) as reached,
         coalesce((select sum(price) from attempts a where a.target_id = t.id), 0) as price
  from targets t
  join campaign c on c.id = t.campaign_id
  left join lateral (
    select sum(b.amount) as owed from debts b where b.debtor_id = t.debtor_id and b.list_id = c.list_id and b.state = 'open'
  ) n on true
  where t.owed_at_start > 0 and t.why_not is distinct from 'where'
)
select arm, count(*) as people, count(*) filter (where reached) as reached, count(*) filter (where owes = 0) as paid,
       sum(owed)::bigint as owed, sum(greatest(owed - owes, 0))::bigint as recovered, sum(price)::bigint as price
from people group by arm order by arm
