-- Addresses that are told what happens.
create table webhooks (
  id          uuid primary key,
  account_id  uuid not null references accounts,
  url         text not null,
  events      text[] not null,
  -- Signs every delivery, so it must be readable; shown to people once.
  secret      text not null,
  created_at  timestamptz not null default now(),
  removed_at  timestamptz
);
create index webhooks_by_account on webhooks (account_id) where removed_at is null;

-- One event on its way to one address. Written in the transaction in which the event happened, so none is lost; what it says is
-- read from the record when it is sent.
create table webhook_deliveries (
  id          uuid primary key default gen_random_uuid(),
  account_id  uuid not null references accounts,
  webhook_id  uuid not null references webhooks,
  event       text not null,
  -- The attempt, promise, callback or campaign.
  subject     uuid,
  at          timestamptz not null default clock_timestamp(),
  state       text not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
  tries       integer not null default 0,
  next_at     timestamptz not null default now(),
  done_at     timestamptz,
  status      integer,
  problem     text
);
create index webhook_deliveries_due on webhook_deliveries (next_at) where state = 'waiting';
create index webhook_deliveries_log on webhook_deliveries (webhook_id, at desc, id desc);

-- The argument is the name of the event.
create function tell_webhooks() returns trigger language plpgsql as $$
begin
  insert into webhook_deliveries (account_id, webhook_id, event, subject)
  select new.account_id, w.id, tg_argv[0], new.id from webhooks w
  where w.account_id = new.account_id and w.removed_at is null and tg_argv[0] = any(w.events);
  return null;
end $$;

-- An unknown attempt that is resolved later is told of again.
create trigger tell_webhooks after update of state on attempts for each row
  when (old.state is distinct from new.state and new.state in ('ended', 'unknown')) execute function tell_webhooks('attempt.ended');
create trigger tell_webhooks after insert on promises for each row execute function tell_webhooks('promise.made');
create trigger tell_webhooks after insert on callbacks for each row execute function tell_webhooks('callback.asked');
create trigger tell_webhooks_started after update of state on campaigns for each row
  when (old.state is distinct from new.state and new.state = 'running') execute function tell_webhooks('campaign.started');
create trigger tell_webhooks_finished after update of state on campaigns for each row
  when (old.state is distinct from new.state and new.state = 'finished') execute function tell_webhooks('campaign.finished');
