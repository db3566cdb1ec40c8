-- What an account pays, by version: a newer one follows, nothing is changed, because campaigns were priced by the old.
create table rate_cards (
  id          uuid primary key default gen_random_uuid(),
  account_id  uuid not null references accounts,
  name        text not null,
  valid_from  date not null,
  -- As `rates` of a campaign file.
  rates       jsonb not null,
  added_at    timestamptz not null default clock_timestamp(),
  added_by    text not null,
  unique (account_id, valid_from)
);
create trigger append_only before update or delete on rate_cards for each row execute function refuse_change();

-- The contract by which an account may show a number. A trunk must carry the number too.
create table caller_ids (
  account_id   uuid not null references accounts,
  number       text not null,
  contract     text not null,
  valid_until  date,
  added_at     timestamptz not null default clock_timestamp(),
  added_by     text not null,
  primary key (account_id, number)
);

create index on do_not_call (account_id, at desc, id desc);
