-- Whether the rate card calls the attempt a contact; written by settling beside price and cost.
alter table attempts add column contact boolean not null default false;

-- The answered length in whole milliseconds, as JavaScript dates show it: the figure that rating starts from.
-- 0 when nobody answered, null while the call goes on (or when nobody knows when it ended).
create function answered_ms(answered_at timestamptz, ended_at timestamptz) returns bigint immutable language sql as $$
  select case
    when answered_at is null then 0
    else greatest(0, floor(extract(epoch from ended_at) * 1000) - floor(extract(epoch from answered_at) * 1000))::bigint
  end
$$;

-- A dial as the reports show it. A debtor that was erased leaves its money behind, without the person.
create view report_attempts as
select
  a.campaign_id,
  a.contact,
  a.id           as "attemptId",
  d.key          as debtor,
  a.phone,
  a.trunk,
  a.reserved_at  as "reservedAt",
  a.dialed_at    as "dialedAt",
  a.answered_at  as "answeredAt",
  a.ended_at     as "endedAt",
  a.disposition,
  a.cause,
  a.heard_ms     as "heardMs",
  a.message_ms   as "messageMs",
  a.keys,
  -- Of an unknown attempt nobody knows how long it talked.
  case when a.disposition is distinct from 'unknown'
    then ceil(answered_ms(a.answered_at, a.ended_at) / 1000.0)::integer end as seconds,
  a.price,
  a.cost,
  a.call_id      as "callId",
  a.redial_of    as "redialOf",
  a.failover_of  as "failoverOf"
from attempts a
left join debtors d on d.id = a.debtor_id;

-- Whole milliseconds since 1970, cut as JavaScript dates cut them.
create function epoch_ms(at timestamptz) returns bigint immutable language sql as $$
  select floor(extract(epoch from at) * 1000)::bigint
$$;
