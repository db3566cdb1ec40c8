-- $1 campaign; $2 and $3 are not used: the waterfall is that of the whole campaign.
-- Rows of the newest import, then one place for each person: the steps never overlap, so they add up.
with campaign as (
  select id, list_id, $2::timestamptz, $3::timestamptz from campaigns where id = $1
), newest as (
  select i.refused, i.accepted, i.debtors
  from imports i join campaign c on c.list_id = i.list_id
  order by i.imported_at desc, i.id desc
  limit 1
), dialled as (
  select distinct target_id from attempts where campaign_id = $1 and dialed_at is not null
), places as (
  select case when d.target_id is not null then 'dialled' else coalesce(t.why_not, 'waiting') end as step, count(*) as count
  from targets t left join dialled d on d.target_id = t.id
  where t.campaign_id = $1
  group by 1
), outside as (
  select count(*) as count
  from list_members m join campaign c on c.list_id = m.list_id
  where m.withdrawn_at is null
    and not exists (select from targets t where t.campaign_id = c.id and t.debtor_id = m.debtor_id)
), steps as (
  select 1 as place, 'refused' as step, coalesce((select refused from newest), 0)::bigint as count
  union all
  select 2, 'same-person', coalesce((select greatest(accepted - debtors, 0) from newest), 0)
  union all
  select 3, 'not-in-campaign', count from outside where count > 0
  union all
  select case step when 'waiting' then 5 else 4 end, step, count from places where step <> 'dialled'
  union all
  select 6, 'dialled', coalesce((select count from places where step = 'dialled'), 0)
)
select step, count from steps order by place, count desc, step
