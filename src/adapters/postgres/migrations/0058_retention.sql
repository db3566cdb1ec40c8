-- What must not be deleted although its time is over: a court, a complaint, an inspection. A hold is lifted, never removed.
create table retention_holds (
  id           uuid primary key default gen_random_uuid(),
  account_id   uuid not null references accounts,
  what         text not null check (what in ('account', 'campaign', 'person')),
  -- The campaign's or the person's id, or the account's own.
  subject      uuid not null,
  reason       text not null,
  held_by      text not null,
  held_at      timestamptz not null default now(),
  released_by  text,
  released_at  timestamptz
);
create index on retention_holds (account_id) where released_at is null;

-- A line for each run of the deletion jobs: the proof that what had to go is gone. Never changed.
create table retention_runs (
  id          uuid primary key default gen_random_uuid(),
  at          timestamptz not null default clock_timestamp(),
  who         text not null,
  dry_run     boolean not null,
  account_id  uuid not null references accounts,
  artefact    text not null,
  days        integer not null,
  found       integer not null,
  deleted     integer not null,
  held        integer not null,
  failed      integer not null
);
create trigger append_only before update or delete on retention_runs for each row execute function refuse_change();
