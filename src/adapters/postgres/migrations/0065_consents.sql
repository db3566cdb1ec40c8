-- The ledger of consents: each word of a person, given or withdrawn, with what proves it. Never changed: the newest binds.
create table consents (
  id           uuid primary key default gen_random_uuid(),
  seq          bigint generated always as identity,
  account_id   uuid not null references accounts,
  -- The debtor's id, or a number in E.164 (its hash once the person was erased): one index answers for both.
  subject      text not null,
  kind         text not null check (kind in ('mass-call', 'mass-message', 'prior-express')),
  given        boolean not null,
  at           timestamptz not null,
  basis        text,
  source       text not null check (source in ('list', 'command', 'screen', 'api', 'sms', 'key', 'operator')),
  who          text not null,
  recorded_at  timestamptz not null default clock_timestamp()
);
create index on consents (account_id, subject);

-- Kinds of which an account wants a proof: there, a person of whom nothing is known has not consented.
create table consent_demands (
  account_id  uuid not null references accounts,
  kind        text not null check (kind in ('mass-call', 'mass-message', 'prior-express')),
  since       timestamptz not null default now(),
  primary key (account_id, kind)
);

-- Never changed, except that the erasure of a person takes the number out of it.
create function refuse_consent_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('dozvon.erasing', true) = 'on'
     and to_jsonb(new) - array['subject', 'basis'] = to_jsonb(old) - array['subject', 'basis'] and new.basis is null then
    return new;
  end if;
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on consents for each row execute function refuse_consent_change();
