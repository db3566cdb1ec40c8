-- A line of the bill that somebody does not agree with, and what came of it.

-- `reversal` takes back all that an attempt cost its account; its quantity is minus the contacts that it takes back.
alter table ledger drop constraint ledger_kind_check;
alter table ledger add constraint ledger_kind_check check (kind in ('contact', 'minutes', 'trunk-minutes', 'correction', 'reversal'));
create index ledger_reversals on ledger (at) where kind = 'reversal';

create table disputes (
  id           uuid primary key default gen_random_uuid(),
  account_id   uuid not null references accounts,
  campaign_id  uuid,
  attempt_id   uuid not null,
  state        text not null default 'open' check (state in ('open', 'upheld', 'refused', 'withdrawn')),
  reason       text not null,
  -- Kopecks that the line cost when it was disputed: what is given back when the dispute is upheld.
  amount       bigint not null check (amount > 0),
  currency     text not null,
  raised_by    text not null,
  raised_at    timestamptz not null default now(),
  answer       text not null default '',
  answered_by  text,
  answered_at  timestamptz,
  check ((state = 'open') = (answered_at is null))
);
create unique index disputes_one_open on disputes (attempt_id) where state = 'open';
create index disputes_of_attempt on disputes (attempt_id);
create index disputes_by_account on disputes (account_id, raised_at desc, id desc);
