-- Policies and calendars of this installation, beside those that come with the programme. A version is never changed: a newer
-- one follows it, and a removed one stays readable, because decisions name it.
create table policy_documents (
  kind        text not null check (kind in ('policy', 'calendar')),
  name        text not null,
  version     integer not null check (version > 0),
  document    jsonb not null,
  added_at    timestamptz not null default clock_timestamp(),
  added_by    text not null,
  removed_at  timestamptz,
  removed_by  text,
  primary key (kind, name, version)
);
