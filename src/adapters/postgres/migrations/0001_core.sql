-- The record: everything that happened and everything planned. Redis only moves work and may be emptied at any time.
-- Every row carries its account; no query crosses accounts.

create table accounts (
  id          uuid primary key,
  name        text not null unique,
  created_at  timestamptz not null default now()
);

create table lists (
  id          uuid primary key,
  account_id  uuid not null references accounts,
  name        text not null,
  created_at  timestamptz not null default now(),
  unique (account_id, name)
);

-- One upload of a file into a list.
create table imports (
  id            uuid primary key,
  account_id    uuid not null references accounts,
  list_id       uuid not null references lists on delete cascade,
  file_name     text not null,
  encoding      text not null,
  delimiter     text,
  rows          integer not null,
  accepted      integer not null,
  refused       integer not null,
  duplicates    integer not null,
  debtors       integer not null,
  phones        integer not null,
  imported_at   timestamptz not null default now()
);

-- Refused rows and warnings of an import, as the report shows them.
create table import_issues (
  import_id  uuid not null references imports on delete cascade,
  kind       text not null check (kind in ('refusal', 'warning')),
  row        integer not null,
  "column"   text not null,
  reason     text not null,
  value      text not null
);
create index on import_issues (import_id, row);

-- A person or a company. `key` is the list's own id (`id:…`), or the number where there is none (`phone:+7…`).
create table debtors (
  id          uuid primary key,
  account_id  uuid not null references accounts,
  key         text not null,
  name        text,
  zone        text,
  region      text,
  segment     text,
  language    text,
  vars        jsonb not null default '{}',
  stops       text[] not null default '{}',
  created_at  timestamptz not null default now(),
  unique (account_id, key)
);

create table phones (
  account_id  uuid not null references accounts,
  debtor_id   uuid not null references debtors on delete cascade,
  number      text not null,
  position    smallint not null,
  -- `bad` and `wrong-person` numbers are not dialled again.
  health      text not null default 'untried' check (health in ('untried', 'good', 'bad', 'wrong-person')),
  primary key (debtor_id, number)
);
create index on phones (account_id, number);

-- `open` is owed; `paid` and `withdrawn` (absent from the newest file) are never spoken about again.
create table debts (
  id           uuid primary key,
  account_id   uuid not null references accounts,
  debtor_id    uuid not null references debtors on delete cascade,
  list_id      uuid not null references lists on delete cascade,
  import_id    uuid not null references imports on delete cascade,
  external_id  text,
  service      text,
  amount       bigint,
  currency     text not null default 'RUB',
  due          date,
  vars         jsonb not null default '{}',
  state        text not null default 'open' check (state in ('open', 'paid', 'withdrawn')),
  updated_at   timestamptz not null default now()
);
create index on debts (debtor_id);
create index on debts (list_id);

create table list_members (
  list_id       uuid not null references lists on delete cascade,
  debtor_id     uuid not null references debtors on delete cascade,
  account_id    uuid not null references accounts,
  import_id     uuid not null references imports on delete cascade,
  position      integer not null,
  withdrawn_at  timestamptz,
  primary key (list_id, debtor_id)
);
create index on list_members (debtor_id);

create table campaigns (
  id           uuid primary key,
  account_id   uuid not null references accounts,
  list_id      uuid not null references lists,
  name         text not null,
  -- The same account, name and list is one campaign; `--new` makes the next run of it.
  run          integer not null default 1,
  state        text not null check (state in ('draft', 'ready', 'running', 'paused', 'finished', 'cancelled')),
  spec         jsonb not null,
  priority     integer not null default 0,
  created_at   timestamptz not null default now(),
  started_at   timestamptz,
  finished_at  timestamptz,
  -- Why a running campaign dials nothing, in one word of the skip reasons.
  idle_reason  text,
  unique (account_id, name, list_id, run)
);
create index on campaigns (state) where state = 'running';

-- A debtor inside a campaign.
create table targets (
  id                uuid primary key,
  account_id        uuid not null references accounts,
  campaign_id       uuid not null references campaigns on delete cascade,
  debtor_id         uuid not null references debtors,
  position          integer not null,
  state             text not null check (state in ('waiting', 'open', 'done', 'review')),
  -- Why it is not dialled now, one of the skip reasons; null when nothing stands in the way.
  why_not           text,
  next_at           timestamptz,
  next_phone        text,
  next_trunk        text,
  next_kind         text not null default 'first' check (next_kind in ('first', 'redial', 'failover', 'next-phone')),
  -- The attempt that the next one follows (`redialOf`, `failoverOf`).
  follows           uuid,
  -- Handed to the hopper until then; a lost hopper is refilled afterwards.
  queued_until      timestamptz,
  open_attempt      uuid,
  attempts          integer not null default 0,
  last_disposition  text,
  heard_full        boolean not null default false,
  -- Arm of the experiment: `call`, or `holdout` (never called).
  arm               text not null default 'call',
  unique (campaign_id, debtor_id)
);
create index targets_due on targets (campaign_id, next_at) where state = 'waiting';
create index targets_by_debtor on targets (debtor_id);

-- One dial. The id is a version 7 UUID, so a month of attempts is one range of ids: a partition.
create table attempts (
  id            uuid not null,
  account_id    uuid not null,
  campaign_id   uuid,
  target_id     uuid,
  debtor_id     uuid not null,
  phone         text not null,
  trunk         text not null,
  node          text,
  -- The dialer's fencing token: an older owner can change nothing any more.
  fence         bigint,
  channel       text not null default 'robot' check (channel in ('robot', 'operator', 'voice-message')),
  kind          text not null check (kind in ('first', 'redial', 'failover', 'next-phone', 'manual', 'callback')),
  redial_of     uuid,
  failover_of   uuid,
  state         text not null check (state in ('reserved', 'dialing', 'ringing', 'answered', 'ended', 'refused', 'released', 'lost', 'unknown')),
  -- The instant granted by the trunk's rate: not dialled earlier.
  dial_at       timestamptz not null,
  reserved_at   timestamptz not null default now(),
  dialed_at     timestamptz,
  ringing_at    timestamptz,
  answered_at   timestamptz,
  ended_at      timestamptz,
  disposition   text,
  cause         integer,
  sip_status    integer,
  call_id       text,
  -- Furthest point of the message reached in one play, and the message's true length.
  heard_ms      integer not null default 0,
  message_ms    integer,
  -- First audio after the answer, as the server's events show it.
  first_audio_ms integer,
  keys          text not null default '',
  -- What the call was like beside its disposition: `silent`, `noisy`, `no-audio`, `disclosure-heard` …
  labels        text[] not null default '{}',
  price         bigint not null default 0,
  cost          bigint not null default 0,
  currency      text not null default 'RUB',
  -- Cannot be rebuilt later, so kept from the first day.
  arm           text not null default 'call',
  segment       text,
  debt_amount   bigint,
  debt_age_days integer,
  unpaid_reason text,
  primary key (id)
) partition by range (id);
create table attempts_default partition of attempts default;
create index attempts_open on attempts (trunk) where state in ('reserved', 'dialing', 'ringing', 'answered', 'lost');
create index attempts_open_node on attempts (node) where state in ('reserved', 'dialing', 'ringing', 'answered', 'lost');
create index attempts_by_debtor on attempts (debtor_id, reserved_at);
create index attempts_by_phone on attempts (account_id, phone, reserved_at);
create index attempts_by_campaign on attempts (campaign_id, reserved_at);
create index attempts_by_target on attempts (target_id);

-- What happened to an attempt, in order; never changed.
create table attempt_events (
  attempt_id  uuid not null,
  seq         integer not null,
  account_id  uuid not null,
  at          timestamptz not null,
  type        text not null,
  data        jsonb not null default '{}',
  primary key (attempt_id, seq)
) partition by range (attempt_id);
create table attempt_events_default partition of attempt_events default;

-- Every allow and deny, with its rule and policy version; never changed.
create table decisions (
  id              uuid not null,
  account_id      uuid not null,
  campaign_id     uuid,
  debtor_id       uuid not null,
  attempt_id      uuid,
  at              timestamptz not null,
  moment          text not null check (moment in ('reserve', 'originate')),
  allowed         boolean not null,
  rule            text not null,
  reason          text not null,
  policy_version  text not null,
  inputs          jsonb not null,
  primary key (id)
) partition by range (id);
create table decisions_default partition of decisions default;
create index on decisions (debtor_id, at);
create index on decisions (attempt_id);

-- Money lines, whole kopecks, never changed: a correction is a new line.
create table ledger (
  id           uuid not null,
  account_id   uuid not null,
  campaign_id  uuid,
  attempt_id   uuid not null,
  at           timestamptz not null,
  direction    text not null check (direction in ('price', 'cost')),
  kind         text not null check (kind in ('contact', 'minutes', 'trunk-minutes', 'correction')),
  amount       bigint not null,
  currency     text not null,
  quantity     bigint not null,
  primary key (id)
) partition by range (id);
create table ledger_default partition of ledger default;
create index on ledger (attempt_id);
create index on ledger (campaign_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on attempt_events for each row execute function refuse_change();
create trigger append_only before update or delete on decisions for each row execute function refuse_change();
create trigger append_only before update or delete on ledger for each row execute function refuse_change();

-- One Asterisk server and the dialer that owns it now. `fence` rises with each owner.
create table nodes (
  name         text primary key,
  owner        uuid,
  fence        bigint not null default 0,
  lease_until  timestamptz not null default '-infinity',
  connected    boolean not null default false,
  version      text,
  note         text
);

-- What the trunks share over all nodes: the next free instant of the rate, and whether the far side answers.
create table trunk_states (
  name          text primary key,
  next_slot_at  timestamptz not null default '-infinity',
  failures      integer not null default 0,
  down_until    timestamptz,
  last_status   text,
  registration  text,
  rtt_ms        integer,
  updated_at    timestamptz not null default now()
);

create table operators (
  id          uuid primary key,
  account_id  uuid not null references accounts,
  name        text not null,
  login       text not null unique,
  password    text not null,
  queues      text[] not null,
  state       text not null default 'offline' check (state in ('offline', 'ready', 'offered', 'talking', 'wrap-up', 'break')),
  state_since timestamptz not null default now(),
  removed_at  timestamptz
);
create unique index operators_name on operators (account_id, name) where removed_at is null;

-- Somebody calls us: a debtor who calls back, or a stranger.
create table inbound_calls (
  id             uuid primary key,
  account_id     uuid references accounts,
  debtor_id      uuid references debtors,
  campaign_id    uuid references campaigns,
  node           text not null,
  trunk          text not null,
  caller         text not null,
  called         text not null,
  call_id        text,
  arrived_at     timestamptz not null,
  ended_at       timestamptz,
  outcome        text
);

create table transfers (
  id            uuid primary key,
  account_id    uuid not null references accounts,
  campaign_id   uuid references campaigns,
  attempt_id    uuid,
  inbound_id    uuid references inbound_calls,
  debtor_id     uuid references debtors,
  queue         text not null,
  state         text not null check (state in ('requested', 'queued', 'offered', 'bridged', 'ended', 'abandoned', 'overflowed')),
  operator_id   uuid references operators,
  requested_at  timestamptz not null,
  offered_at    timestamptz,
  bridged_at    timestamptz,
  ended_at      timestamptz,
  recording     text
);
create index on transfers (campaign_id);
create index on transfers (attempt_id);

create table recordings (
  id           uuid primary key,
  account_id   uuid not null references accounts,
  attempt_id   uuid,
  inbound_id   uuid,
  transfer_id  uuid references transfers,
  file         text not null,
  started_at   timestamptz not null,
  seconds      integer,
  -- A recording that failed (a full disk) never fails its call; the loss is counted here.
  lost_why     text
);

create table promises (
  id           uuid primary key,
  account_id   uuid not null references accounts,
  debtor_id    uuid not null references debtors,
  campaign_id  uuid references campaigns,
  attempt_id   uuid,
  made_at      timestamptz not null,
  amount       bigint,
  due          date,
  source       text not null check (source in ('key', 'operator'))
);

create table callbacks (
  id           uuid primary key,
  account_id   uuid not null references accounts,
  debtor_id    uuid not null references debtors,
  campaign_id  uuid references campaigns,
  attempt_id   uuid,
  phone        text not null,
  queue        text not null,
  asked_at     timestamptz not null,
  state        text not null default 'open' check (state in ('open', 'done', 'cancelled'))
);

-- Numbers and people never to be called; a null account means every account of this installation.
create table do_not_call (
  id          uuid primary key,
  account_id  uuid references accounts,
  number      text,
  debtor_id   uuid references debtors on delete cascade,
  source      text not null check (source in ('key', 'sms', 'api', 'screen', 'list')),
  attempt_id  uuid,
  at          timestamptz not null default now(),
  check (number is not null or debtor_id is not null)
);
create index on do_not_call (number);
create index on do_not_call (debtor_id);

-- Switches that concern everybody, such as `stop-all`.
create table switches (
  name   text primary key,
  value  text not null,
  at     timestamptz not null default now()
);
