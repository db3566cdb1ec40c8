-- The operator's desk in the browser: presence, the card of a call, what became of it.

alter table operators
  -- `sip`: a telephone that registers by itself; `webrtc`: a page, whose phone lives for one shift.
  add column kind         text not null default 'sip' check (kind in ('sip', 'webrtc')),
  add column user_id      uuid,
  -- Why on break: `asked`, `no-answer`, `unfilled`, or the operator's own word.
  add column why          text,
  add column seen_at      timestamptz,
  add column phone_online boolean not null default false,
  add column wrap_until   timestamptz;
create unique index operators_user on operators (user_id) where user_id is not null and removed_at is null;

alter table transfers
  add column phone      text,
  -- How far the message was heard when the key was pressed; the attempt's own figures are written at its end.
  add column heard_ms   integer,
  add column message_ms integer,
  add column keys       text not null default '',
  -- The transfer that was handed on to this one.
  add column follows    uuid references transfers,
  -- Present while the person hears music in a talk: held by the operator, or waiting for a page that was lost.
  add column held_at    timestamptz,
  add column lost_at    timestamptz;
create index transfers_by_operator on transfers (operator_id, requested_at);
create index transfers_by_debtor on transfers (debtor_id, requested_at);

alter table promises
  add column place       text,
  add column operator_id uuid references operators,
  add column currency    text not null default 'RUB';
create index promises_by_debtor on promises (debtor_id, made_at);
create index promises_by_campaign on promises (campaign_id, made_at);

alter table callbacks
  -- When the person wants to be called; absent: as soon as somebody is free.
  add column due_at      timestamptz,
  add column operator_id uuid references operators;

-- What an operator wrote of a call; one for each talk, never changed.
create table call_outcomes (
  id           uuid primary key,
  account_id   uuid not null references accounts,
  transfer_id  uuid not null unique references transfers,
  attempt_id   uuid,
  debtor_id    uuid references debtors,
  operator_id  uuid not null references operators,
  at           timestamptz not null default clock_timestamp(),
  outcome      text not null,
  -- What the outcome makes of the attempt.
  disposition  text not null,
  reason       text,
  next_action  text not null,
  note         text not null default '',
  promise_id   uuid references promises,
  callback_id  uuid references callbacks
);
create index on call_outcomes (attempt_id);
create index on call_outcomes (operator_id, at);
create index on call_outcomes (debtor_id, at);

-- The half-filled form, kept per call so that a reload loses nothing.
create table call_drafts (
  transfer_id  uuid primary key references transfers on delete cascade,
  account_id   uuid not null references accounts,
  data         jsonb not null,
  updated_at   timestamptz not null default clock_timestamp()
);

-- What a page asks of the dialer that holds the call. Answered within seconds or never.
create table desk_orders (
  id           uuid primary key,
  account_id   uuid not null references accounts,
  operator_id  uuid not null references operators,
  transfer_id  uuid references transfers,
  what         jsonb not null,
  at           timestamptz not null default clock_timestamp(),
  done_at      timestamptz,
  -- Present when it was not done: a code of the error catalogue.
  refused      text
);

-- An outcome written in mid-call is the attempt's, whenever the dialer settles it.
create function take_operator_outcome() returns trigger language plpgsql as $$
declare said text;
begin
  select disposition into said from call_outcomes where attempt_id = new.id order by at desc limit 1;
  new.disposition := coalesce(said, new.disposition);
  return new;
end $$;
create trigger take_operator_outcome before update on attempts for each row
  when (new.state = 'ended' and old.state <> 'ended' and new.disposition = 'transferred')
  execute function take_operator_outcome();

-- Pages and dialers hear of every change at once.
create function tell_desk() returns trigger language plpgsql as $$
begin
  perform pg_notify('dozvon_desk', new.account_id::text);
  return new;
end $$;
create trigger tell_desk after update of state, phone_online, why on operators for each row execute function tell_desk();
create trigger tell_desk after insert or update of state, operator_id, held_at, lost_at on transfers for each row execute function tell_desk();
