-- Which file brought an entry of the do-not-call list, so that a wrong file can be taken off again whole.
create table do_not_call_files (
  id          uuid primary key,
  account_id  uuid references accounts,
  name        text not null,
  added       integer not null,
  loaded_by   text not null,
  loaded_at   timestamptz not null default now()
);
create index on do_not_call_files (account_id, loaded_at desc);
alter table do_not_call add column file_id uuid references do_not_call_files;
create index do_not_call_by_file on do_not_call (file_id) where file_id is not null;
