-- The scheduler's denials: nobody of a campaign may be called in this place before an instant. One row for all whom it puts off,
-- named by each of them, so that a million people cost a million ids and not a million rows.
create table place_decisions (
  -- Made of campaign, place, instant, rule and policy version: whoever writes the same denial again finds it written.
  id              uuid primary key,
  account_id      uuid not null,
  campaign_id     uuid not null,
  place           smallint not null,
  -- Where its people may be: each of these zones must allow a contact.
  zones           text[] not null,
  -- When the policy was asked, by the database's clock.
  at              timestamptz not null,
  -- Asked again then; null: never.
  until           timestamptz,
  skip            text not null,
  rule            text not null,
  reason          text not null,
  policy_version  text not null,
  inputs          jsonb not null
);
create index on place_decisions (campaign_id, at);
create trigger append_only before update or delete on place_decisions for each row execute function refuse_change();

alter table targets add column put_offs uuid[] not null default '{}';

-- Whoever was put off without a line is asked about again at once.
update targets set next_at = now()
where state = 'waiting' and why_not in ('window', 'zone-unknown-window', 'schedule')
  and not exists (select from decisions d where d.debtor_id = targets.debtor_id and d.campaign_id = targets.campaign_id and not d.allowed);

-- Normally empty: the daily audit finds whom nothing explains without reading every target.
create index targets_unexplained on targets (campaign_id) where state = 'done' and why_not is null and attempts = 0;
