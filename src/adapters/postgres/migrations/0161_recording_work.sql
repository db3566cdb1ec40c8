-- What supervisors do with recordings: words at a second, score cards.

create index recordings_by_time on recordings (account_id, started_at desc, id desc);
create index recordings_by_transfer on recordings (transfer_id);
create index recordings_by_attempt on recordings (attempt_id);

-- A word at a moment of a talk: of its recording, or of the live talk whose recording is not there yet.
create table recording_comments (
  id           uuid primary key default gen_random_uuid(),
  account_id   uuid not null references accounts,
  recording_id uuid references recordings,
  transfer_id  uuid references transfers,
  at_ms        integer not null check (at_ms >= 0),
  text         text not null,
  made_by      text not null,
  made_at      timestamptz not null default clock_timestamp(),
  check (recording_id is not null or transfer_id is not null)
);
create index recording_comments_of on recording_comments (recording_id);
create index recording_comments_live on recording_comments (transfer_id);

-- Templates by which talks are scored. `lines`: [{text, max, weight}].
create table score_cards (
  account_id uuid not null references accounts,
  name       text not null,
  lines      jsonb not null,
  made_by    text not null,
  made_at    timestamptz not null default clock_timestamp(),
  primary key (account_id, name)
);

-- One score a recording, the newest counts. The card is kept as it was: a template that changes changes no score.
create table recording_scores (
  recording_id uuid primary key references recordings,
  account_id   uuid not null references accounts,
  card         text not null,
  lines        jsonb not null,
  marks        smallint[] not null,
  percent      numeric(4, 1) not null,
  note         text not null default '',
  scored_by    text not null,
  scored_at    timestamptz not null default clock_timestamp()
);
create index recording_scores_by_time on recording_scores (account_id, scored_at);
