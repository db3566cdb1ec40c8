-- $1 campaign; $2 and $3 are not used: the waterfall is that of the whole campaign.
-- Rows of the newest import, then one place for each person: the steps never overlap, so they add up.
-- Each step remembers its first position alone: a million people are counted by parallel workers and never sorted.
with campaign as (
  select id, list_id, case state when 'paused' then 'paused' when 'running' then idle_reason end as held_by, $2::timestamptz, $3::timestamptz
  from campaigns where id = $1
), newest as (
  select i.id, i.refused, i.accepted, i.debtors
  from imports i join campaign c on c.list_id = i.list_id
  order by i.imported_at desc, i.id desc
  limit 1
), dialled as (
  select distinct target_id from attempts where campaign_id = $1 and dialed_at is not null
), places as (
  select case when d.target_id is not null then 'dialled'
              when t.why_not is not null then t.why_not
              -- Due, and what holds up everybody of the campaign holds up this one too.
              when t.state = 'waiting' and t.next_at <= now() then coalesce((select held_by from campaign), 'waiting')
              else 'waiting' end as step,
         count(*) as count, min(t.position) as first
  from targets t left join dialled d on d.target_id = t.id
  where t.campaign_id = $1
  group by 1
), outside as (
  select count(*) as count, min(m.position) as first
  from list_members m
  where m.list_id = (select list_id from campaign) and m.withdrawn_at is null
    and not exists (select from targets t where t.campaign_id = $1 and t.debtor_id = m.debtor_id)
), steps as (
  select 1 as place, 'refused' as step, coalesce((select refused from newest), 0)::bigint as count, null::integer as first
  union all
  select 2, 'same-person', coalesce((select greatest(accepted - debtors, 0) from newest), 0), null
  union all
  select 3, 'not-in-campaign', count, first from outside where count > 0
  union all
  select case step when 'waiting' then 5 else 4 end, step, count, first from places where step <> 'dialled'
  union all
  select 6, 'dialled', coalesce((select count from places where step = 'dialled'), 0),
         (select first from places where step = 'dialled')
)
select step, count,
       case step
         when 'refused' then
           (select format('row %s, %s', row, "column") from import_issues
            where import_id = (select id from newest) and kind = 'refusal' order by row limit 1)
         when 'not-in-campaign' then
           (select d.key from list_members m join debtors d on d.id = m.debtor_id
            where m.list_id = (select list_id from campaign) and m.position = steps.first and m.withdrawn_at is null limit 1)
         else
           (select d.key from targets t join debtors d on d.id = t.debtor_id
            where t.campaign_id = $1 and t.position = steps.first limit 1)
       end as example
from steps order by place, count desc, step
