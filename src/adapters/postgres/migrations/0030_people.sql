-- The do-not-call list takes entries from the command line too, with a word on why.
alter table do_not_call drop constraint do_not_call_source_check;
alter table do_not_call add constraint do_not_call_source_check check (source in ('key', 'sms', 'api', 'screen', 'list', 'command'));
alter table do_not_call add column note text;

-- Who looked at, took or erased what, and who changed the do-not-call list. Names no number and no person: ids and hashes.
create table audit_log (
  id          uuid primary key default gen_random_uuid(),
  account_id  uuid references accounts,
  at          timestamptz not null default clock_timestamp(),
  -- The user of the machine, or of the screens.
  who         text not null,
  action      text not null,
  subject     text,
  data        jsonb not null default '{}'
);
create index on audit_log (subject);
create index on audit_log (account_id, at);
create trigger append_only before update or delete on audit_log for each row execute function refuse_change();

create table secrets (
  name   text primary key,
  value  bytea not null
);
insert into secrets values
  ('number-hash', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- What stands in place of the number of an erased person: the same number gives the same text, and without the key of this
-- installation nobody can try numbers out. One expression, so that it is inlined: reservations ask it for every number.
create function number_hash(number text, key bytea) returns text stable parallel safe language sql as $$
  select 'erased:' || left(encode(sha256(key || convert_to(number, 'UTF8')), 'hex'), 32)
$$;

alter table debtors add column erased_at timestamptz;

-- A decision is never changed, except that the erasure of a person takes the number out of its inputs.
create function refuse_change_but_erasure() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('dozvon.erasing', true) = 'on'
     and to_jsonb(new) - 'inputs' = to_jsonb(old) - 'inputs' and new.inputs - 'phone' = old.inputs - 'phone' then
    return new;
  end if;
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger append_only on decisions;
create trigger append_only before update or delete on decisions for each row execute function refuse_change_but_erasure();
