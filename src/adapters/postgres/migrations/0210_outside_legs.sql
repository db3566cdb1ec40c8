-- Numbers outside with which an operator connects a person, such as a lawyer's office, and the legs to them.

create table outside_numbers (
  account_id  uuid not null references accounts,
  number      text not null,
  name        text not null,
  added_at    timestamptz not null default clock_timestamp(),
  added_by    text not null,
  primary key (account_id, number)
);

-- Operators may connect with any other number too, except with people of our lists and whoever asked not to be called.
alter table accounts add column outside_any boolean not null default false;

-- One leg to such a number, permitted and written like an attempt; its id is the channel's. It is nobody's contact.
create table outside_legs (
  id           uuid primary key,
  account_id   uuid not null references accounts,
  transfer_id  uuid not null references transfers,
  campaign_id  uuid,
  attempt_id   uuid,
  operator_id  uuid not null references operators,
  number       text not null,
  -- As the list of outside numbers had it.
  name         text,
  -- `warm`: the operator speaks first and connects; `cold`: whoever answers gets the person.
  way          text not null check (way in ('warm', 'cold')),
  trunk        text not null,
  node         text,
  fence        bigint,
  state        text not null check (state in ('reserved', 'dialing', 'ringing', 'answered', 'ended', 'refused', 'released', 'lost', 'unknown')),
  -- What allowed or refused it.
  rule         text not null,
  reason       text not null,
  reserved_at  timestamptz not null,
  dial_at      timestamptz,
  dialed_at    timestamptz,
  ringing_at   timestamptz,
  answered_at  timestamptz,
  -- The person was connected.
  joined_at    timestamptz,
  ended_at     timestamptz,
  disposition  text,
  cause        integer,
  sip_status   integer,
  call_id      text,
  -- Kopecks.
  price        bigint not null default 0,
  cost         bigint not null default 0,
  currency     text not null
);
create index outside_legs_open on outside_legs (trunk) where ended_at is null;
create index on outside_legs (transfer_id, reserved_at);
create index on outside_legs (attempt_id) where attempt_id is not null;
create index on outside_legs (campaign_id);
create index on outside_legs (account_id, reserved_at);
create index on outside_legs (call_id) where call_id is not null;

-- The page of the operator hears of each step at once.
create trigger tell_desk after insert or update of state, joined_at on outside_legs for each row execute function tell_desk();
