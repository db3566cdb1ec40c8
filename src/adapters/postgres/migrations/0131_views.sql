-- A saved view: a name for what the address of a report says. Its maker's own, or everybody's in the account.
create table report_views (
  id          uuid primary key default gen_random_uuid(),
  account_id  uuid not null references accounts,
  user_id     uuid not null references users,
  name        text not null,
  search      jsonb not null,
  shared      boolean not null default false,
  created_at  timestamptz not null default now()
);
create unique index report_views_name on report_views (account_id, user_id, lower(name));

-- A view that is mailed every morning.
create table report_mails (
  id          uuid primary key default gen_random_uuid(),
  account_id  uuid not null references accounts,
  view_id     uuid not null references report_views on delete cascade,
  user_id     uuid not null references users,
  -- In the account's zone.
  at          time not null,
  recipients  text[] not null,
  format      text not null check (format in ('pdf', 'xlsx', 'csv')),
  language    text not null check (language in ('ru', 'en')),
  created_at  timestamptz not null default now()
);
create index on report_mails (view_id);

-- One row a day and mail: who makes it first sends it, and nobody else does.
create table report_mail_days (
  mail_id     uuid not null references report_mails on delete cascade,
  day         date not null,
  tries       integer not null default 0,
  -- Not tried again before; while one sends, the others wait until it is over.
  next_at     timestamptz not null default now(),
  sent_at     timestamptz,
  failed_why  text,
  primary key (mail_id, day)
);
