-- People who use the screens, and programmes that use the API.
create table users (
  id             uuid primary key,
  login          text not null,
  name           text not null,
  role           text not null check (role in ('specialist', 'operator', 'supervisor', 'manager', 'admin')),
  -- An administrator of the installation: every account, and what belongs to none.
  everywhere     boolean not null default false,
  -- Null until the one-time link was used.
  password       text,
  language       text not null default 'ru' check (language in ('ru', 'en')),
  totp_secret    text,
  totp_since     timestamptz,
  -- A code is good once: the 30-second step of the last one taken.
  totp_step      bigint not null default 0,
  created_at     timestamptz not null default now(),
  last_login_at  timestamptz,
  removed_at     timestamptz
);
create unique index users_login on users (lower(login)) where removed_at is null;

create table user_accounts (
  user_id     uuid not null references users,
  account_id  uuid not null references accounts,
  primary key (user_id, account_id)
);

-- A token is known by its SHA-256 alone: who reads the table can log in as nobody.
create table sessions (
  token       bytea primary key,
  user_id     uuid not null references users,
  -- The account that the person works in now.
  account_id  uuid references accounts,
  created_at  timestamptz not null default now(),
  seen_at     timestamptz not null default now(),
  expires_at  timestamptz not null,
  user_agent  text
);
create index on sessions (user_id);

-- One-time links: the first password of a user, or a new one.
create table user_links (
  token       bytea primary key,
  user_id     uuid not null references users,
  created_at  timestamptz not null default now(),
  expires_at  timestamptz not null,
  used_at     timestamptz
);

-- Tries are counted by name, whether a user has it or not: the answer tells nothing.
create table login_tries (
  login         text primary key,
  tries         integer not null,
  locked_until  timestamptz,
  at            timestamptz not null default now()
);

create table api_keys (
  id            uuid primary key,
  account_id    uuid not null references accounts,
  name          text not null,
  key           bytea not null unique,
  -- The first characters, by which people tell keys apart.
  hint          text not null,
  scopes        text[] not null,
  created_by    uuid references users,
  created_at    timestamptz not null default now(),
  last_used_at  timestamptz,
  revoked_at    timestamptz
);
create index on api_keys (account_id);

-- Answers to posts that carried an Idempotency-Key: the same key gets the same answer for a day.
create table idempotency_keys (
  owner        text not null,
  key          text not null,
  fingerprint  bytea not null,
  -- Null while the first request is at work.
  status       integer,
  answer       text,
  at           timestamptz not null default now(),
  primary key (owner, key)
);
create index on idempotency_keys (at);
