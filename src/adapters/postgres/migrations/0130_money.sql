-- What was collected, and by whom: the manager's figures.

alter table accounts
  -- Days and weeks of the reports begin at midnight here.
  add column zone       text not null default 'Europe/Moscow',
  -- Of money collected after an operator's talk, by the size of the debt before: [{"from": kopecks, "percent": 3}], rising.
  add column commission jsonb not null default '[]';

-- When the debt first came in a list. Of debts that were there already, the import that brought them says it.
alter table debts add column first_at timestamptz not null default now();
update debts d set first_at = i.imported_at from imports i where i.id = d.import_id;

create function owed(state text, amount bigint) returns bigint immutable parallel safe language sql as $$
  select case when state = 'open' then coalesce(amount, 0) else 0 end
$$;

-- Each time a debt that is known changes: what was owed before and after. A fall is money collected. Never written by hand.
create table debt_changes (
  id          bigint generated always as identity primary key,
  account_id  uuid not null,
  debtor_id   uuid not null,
  debt_id     uuid not null,
  -- The transaction's own time, which is also the debt's `updated_at`.
  at          timestamptz not null default now(),
  was         bigint not null,
  now         bigint not null,
  -- How it changed: less, more, paid whole, absent from the newest list.
  why         text not null check (why in ('less', 'more', 'paid', 'left'))
);
create index on debt_changes (account_id, at);
create index on debt_changes (debtor_id, at);

-- An import that is taken back takes its changes along; the erasure of a person collects nothing.
create function note_debt_changes() returns trigger language plpgsql as $$
begin
  if current_setting('dozvon.erasing', true) = 'on' then return null; end if;
  if current_setting('dozvon.taking_back', true) = 'on' then
    delete from debt_changes c using before b where c.debt_id = b.id and c.at = b.updated_at;
    return null;
  end if;
  insert into debt_changes (account_id, debtor_id, debt_id, was, now, why)
  select a.account_id, a.debtor_id, a.id, owed(b.state, b.amount), owed(a.state, a.amount),
    case when owed(a.state, a.amount) > owed(b.state, b.amount) then 'more'
         when a.state = 'withdrawn' then 'left'
         when owed(a.state, a.amount) = 0 then 'paid'
         else 'less' end
  from after a join before b on b.id = a.id
  where owed(a.state, a.amount) <> owed(b.state, b.amount);
  return null;
end $$;
create trigger note_debt_changes after update on debts
  referencing old table as before new table as after for each statement execute function note_debt_changes();

-- Each fall of a debt with the contact that it is put down to: the last one before it, at most 30 days old, be it the robot's
-- (billed) or a talk with an operator. Without such a contact it is nobody's.
create view collected_money as
select c.id, c.account_id, c.debtor_id, c.debt_id, c.at, c.was, c.now, c.was - c.now as amount, c.why,
  k.attempt_id, k.campaign_id, k.operator_id, k.at as contact_at
from debt_changes c
left join lateral (
  select x.attempt_id, x.campaign_id, x.operator_id, x.at from (
    (select a.id as attempt_id, a.campaign_id, null::uuid as operator_id, a.reserved_at as at from attempts a
     where a.debtor_id = c.debtor_id and a.contact and a.reserved_at <= c.at and a.reserved_at > c.at - interval '30 days'
     order by a.reserved_at desc limit 1)
    union all
    (select t.attempt_id, t.campaign_id, t.operator_id, t.bridged_at from transfers t
     where t.debtor_id = c.debtor_id and t.operator_id is not null and t.bridged_at <= c.at
       and t.bridged_at > c.at - interval '30 days'
     order by t.bridged_at desc limit 1)
  ) x order by x.at desc limit 1
) k on true
where c.now < c.was;

-- What an operator earns on one fall of a debt of `was` kopecks: the percent of the highest step that the debt reaches, half-up.
create function commission_of(steps jsonb, was bigint, amount bigint) returns bigint immutable parallel safe language sql as $$
  select coalesce(round(amount * (
    select (s ->> 'percent')::numeric from jsonb_array_elements(steps) s
    where (s ->> 'from')::bigint <= was order by (s ->> 'from')::bigint desc limit 1
  ) / 100), 0)::bigint
$$;

-- What became of each promise. It is kept when the person's debts fell by the promised sum (a promise without one: at all) from the
-- promise to three days after its day (a promise without one: a week), for money is on its way that long; broken when that time is over.
create view promise_outcomes as
select p.id, p.account_id, p.debtor_id, p.campaign_id, p.attempt_id, p.operator_id, p.made_at, p.amount, p.due, p.source,
  d.day, m.paid,
  case when m.paid >= coalesce(p.amount, 1) then 'kept' when d.until <= now() then 'broken' else 'open' end as state
from promises p
join accounts a on a.id = p.account_id
cross join lateral (
  select coalesce(p.due, (p.made_at at time zone a.zone)::date + 7) as day,
    ((coalesce(p.due, (p.made_at at time zone a.zone)::date + 7) + 4)::timestamp at time zone a.zone) as until
) d
cross join lateral (
  select coalesce(sum(c.was - c.now), 0)::bigint as paid from debt_changes c
  where c.debtor_id = p.debtor_id and c.now < c.was and c.at >= p.made_at and c.at < d.until
) m;
create index promises_by_account on promises (account_id, made_at);

-- Reports of a whole account need to know whose a dial is.
create or replace view report_attempts as
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
  case when a.disposition is distinct from 'unknown'
    then ceil(answered_ms(a.answered_at, a.ended_at) / 1000.0)::integer end as seconds,
  a.price,
  a.cost,
  a.call_id      as "callId",
  a.redial_of    as "redialOf",
  a.failover_of  as "failoverOf",
  a.account_id,
  a.segment
from attempts a
left join debtors d on d.id = a.debtor_id;
