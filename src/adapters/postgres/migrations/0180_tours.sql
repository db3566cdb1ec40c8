-- The guided first steps of a person in an account: since when, whether shown, and what left no other trace in the record.
create table tours (
  user_id     uuid not null references users on delete cascade,
  account_id  uuid not null references accounts,
  started_at  timestamptz not null default clock_timestamp(),
  shown       boolean not null default true,
  marks       text[] not null default '{}',
  primary key (user_id, account_id)
);
