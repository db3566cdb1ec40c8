-- What is done once a day by whichever scheduler comes first: when it was last begun, when it ended and what came of it.
create table chores (
  name        text primary key,
  begun_at    timestamptz not null default '-infinity',
  ended_at    timestamptz,
  result      jsonb,
  -- Why the last run failed; null when it did not.
  failed_why  text
);

-- How far the audit has come: everything before `until` was judged. Carried over to the next run are the attempts that were
-- not over then, what the rules counted so far, and the targets whose state was wrong.
create table audit_marks (
  -- `all`, or the id of a campaign.
  scope     text primary key,
  until     timestamptz not null,
  carried   jsonb not null,
  rules     jsonb not null,
  targets   uuid[] not null,
  attempts  bigint not null,
  ran_at    timestamptz not null default now(),
  breaches  integer not null
);
