-- What a person said about the columns of a list, kept under a name for the next one of the same form.
create table mapping_templates (
  account_id uuid not null references accounts (id) on delete cascade,
  name text not null,
  -- Headers of the file for which it was made: the next file with the same ones is read by it at once.
  headers text[] not null,
  mapping jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (account_id, name)
);
