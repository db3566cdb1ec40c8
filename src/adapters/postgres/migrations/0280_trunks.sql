-- Trunks that administrators enter on their page, beside those of the configuration file. Shared by all accounts.
create table trunks (
  name        text primary key check (name ~ '^[A-Za-z][A-Za-z0-9_-]{0,39}$'),
  -- As it would stand in the file, with its password: SIP needs it as it is.
  settings    jsonb not null,
  entered_at  timestamptz not null default now(),
  entered_by  text not null
);

create function tell_trunks() returns trigger language plpgsql as $$
begin
  perform pg_notify('dozvon_trunks', '');
  return null;
end $$;
create trigger tell_trunks after insert or update or delete on trunks for each statement execute function tell_trunks();
