-- $1 campaign; $2 and $3 are not used: the waterfall is that of the whole campaign.
-- Rows of the newest import, then one place for each person: the steps never overlap, so they add up.
with campaign as (
  select id, list_id, $2::timestamptz, $3::timestamptz from campaigns where id = $1
), newest as (
  select i.id, i.refused, i.accepted, i.debtors
  from imports i join campaign c on c.list_id = i.list_id
  order by i.imported_at desc, i.id desc
  limit 1
), dialled as (
  select distinct target_id from attempts where campaign_id = $1 and dialed_at is not null
), places as (
  select step, count(*) as count, (array_agg(debtor_id order by position))[1] as debtor_id
  from (
    select t.debtor_id, t.position,
           case when d.target_id is not null then 'dialled'
                when t.why_not is not null then t.why_not
                -- Due, and what holds up everybody of the campaign holds up this one too.
                when t.state = 'waiting' and t.next_at <= now() then coalesce(h.why, 'waiting')
                else 'waiting' end as step
    from targets t left join dialled d on d.target_id = t.id, (select case state when 'paused' then 'paused' when 'running' then idle_reason end as why from campaigns where id = $1) h
    where t.campaign_id = $1) each
  group by 1
), outside as (
  select count(*) as count, (array_agg(m.debtor_id order by m.position))[1] as debtor_id
  from list_members m join campaign c on c.list_id = m.list_id
  where m.withdrawn_at is null
    and not exists (select from targets t where t.campaign_id = c.id and t.debtor_id = m.debtor_id)
), steps as (
  select 1 as place, 'refused' as step, coalesce((select refused from newest), 0)::bigint as count, null::uuid as debtor_id,
         (select format('row %s, %s', row, "column") from import_issues
          where import_id = (select id from newest) and kind = 'refusal' order by row limit 1) as line
  union all
  select 2, 'same-person', coalesce((select greatest(accepted - debtors, 0) from newest), 0), null, null
  union all
  select 3, 'not-in-campaign', count, debtor_id, null from outside where count > 0
  union all
  select case step when 'waiting' then 5 else 4 end, step, count, debtor_id, null from places where step <> 'dialled'
  union all
  select 6, 'dialled', coalesce((select count from places where step = 'dialled'), 0),
         (select debtor_id from places where step = 'dialled'), null
)
select step, count, coalesce(line, (select key from debtors where id = debtor_id)) as example
from steps order by place, count desc, step
