-- Recordings of an account's own, which its messages name as they name those of audio-prompts/. A new take of a name is a new
-- row and the old one stays, removed: what was played in an old call can still be heard.
create table own_prompts (
  id         uuid primary key,
  account_id uuid not null references accounts,
  -- As messages name it: `- prompt: november-greeting`.
  name       text not null check (name ~ '^[a-z0-9][a-z0-9-]*$'),
  language   text not null check (language in ('ru', 'en')),
  title      text not null,
  -- What it says; empty when nobody wrote it down.
  words      text not null default '',
  source     text not null check (source in ('microphone', 'file')),
  file_name  text not null,
  made_by    text not null,
  made_at    timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  length_ms  integer not null,
  -- LUFS as it came; it is stored at −19.
  loudness   real not null,
  -- Of `sound`, in hexadecimal.
  sha256     text not null,
  -- What telephones play: A-law, 8 kHz, headerless; and the file as it came.
  sound      bytea not null,
  original   bytea not null
);
create unique index own_prompts_name on own_prompts (account_id, language, name) where removed_at is null;
