-- Where people of a campaign may be: one row for each set of time zones among them. A pass asks the policy once for each row
-- instead of once for each person, and leaves the rows alone where it is night.
create table campaign_places (
  campaign_id  uuid not null references campaigns on delete cascade,
  place        smallint not null check (place > 0),
  -- Sorted; a contact must be allowed in each of them.
  zones        text[] not null,
  primary key (campaign_id, place),
  unique (campaign_id, zones)
);

-- `place` 0: nobody looked. The turn of a target: within its place, whoever is called again comes before whoever was not called yet.
alter table targets add column place smallint not null default 0;
alter table targets add column turn smallint not null
  generated always as (place * 2 + case when next_kind = 'first' then 1 else 0 end) stored;
drop index targets_due;
create index targets_due on targets (campaign_id, turn, next_at, position) where state in ('waiting', 'open');

-- When its pace was last decided, so that several schedulers decide one after the other; and in one sentence what holds it back.
alter table campaigns add column paced_at timestamptz not null default '-infinity';
alter table campaigns add column idle_why text;
alter table campaigns add column paused_at timestamptz;
