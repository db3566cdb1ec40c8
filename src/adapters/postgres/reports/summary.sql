-- $1 campaign, $2 dispositions that spend a lawful contact. One row.
-- An attempt counts when it is settled: open ones have no disposition yet and belong to no figure.
with campaign as (
  select id, list_id, coalesce(spec #>> '{rates,currency}', 'RUB') as currency from campaigns where id = $1
), settled as (
  select * from attempts where campaign_id = $1 and disposition is not null
), totals as (
  select
    count(*)                                                          as attempts,
    count(*) filter (where contact)                                   as contacts,
    count(*) filter (where disposition = any ($2::text[]))            as "lawfulContacts",
    count(*) filter (where redial_of is not null and dialed_at is not null) as redials,
    -- With the minutes to numbers outside.
    (coalesce(sum(price), 0) + (select coalesce(sum(price), 0) from outside_legs where campaign_id = $1))::bigint as price,
    (coalesce(sum(cost), 0) + (select coalesce(sum(cost), 0) from outside_legs where campaign_id = $1))::bigint   as cost,
    coalesce(sum(ceil(answered_ms(answered_at, ended_at) / 1000.0)) filter (where disposition <> 'unknown'), 0)::bigint as seconds
  from settled
), newest as (
  select i.accepted, i.refused from imports i join campaign c on c.list_id = i.list_id
  order by i.imported_at desc, i.id desc limit 1
)
select
  c.id                                        as "campaignId",
  c.currency,
  coalesce((select accepted from newest), 0)  as accepted,
  coalesce((select refused from newest), 0)   as refused,
  (select count(*) from targets where campaign_id = $1) as targets,
  totals.*,
  (select count(*) from transfers where campaign_id = $1 and attempt_id is not null and bridged_at is not null) as transfers,
  (select count(*) from transfers where campaign_id = $1 and attempt_id is not null and state = 'abandoned') as abandoned,
  coalesce((select jsonb_object_agg(disposition, count)
            from (select disposition, count(*) from settled group by 1 order by 1) as one), '{}') as dispositions,
  coalesce((select jsonb_object_agg(why_not, count)
            from (select coalesce(why_not, case when state = 'waiting' and next_at <= now() then h.why end) as why_not, count(*)
                  from targets, (select case state when 'paused' then 'paused' when 'running' then idle_reason end as why from campaigns where id = $1) h where campaign_id = $1 group by 1) as one
            where why_not is not null),
           '{}') as skipped
from campaign c, totals
