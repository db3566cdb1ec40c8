-- Money that a debtor paid, as the creditor's billing tells it. A payment is told of once, by the creditor's own id of it.
create table payments (
  id           uuid primary key,
  account_id   uuid not null references accounts,
  external_id  text not null,
  amount       bigint not null check (amount > 0),
  currency     text not null,
  paid_at      timestamptz not null,
  received_at  timestamptz not null default now(),
  -- Whose it is as the creditor wrote it: an account number, a contract, a number.
  reference    text not null,
  -- Nobody, or several people, may fit the reference: then no debt falls.
  state        text not null check (state in ('matched', 'unmatched', 'ambiguous')),
  debtor_id    uuid references debtors,
  -- Taken off debts; the rest was more than was owed.
  applied      bigint not null default 0,
  source       text not null default 'api',
  unique (account_id, external_id)
);
create index payments_by_debtor on payments (debtor_id) where debtor_id is not null;
create index payments_by_account on payments (account_id, received_at desc, id desc);

-- Which debts a payment took how much off; the change itself stands in debt_changes.
create table payment_parts (
  payment_id  uuid not null references payments on delete cascade,
  debt_id     uuid not null,
  amount      bigint not null,
  primary key (payment_id, debt_id)
);

-- The service of a person, told to the billing by webhooks: off, and on again by hand or when nothing is owed any more.
create table service_states (
  id          uuid primary key default gen_random_uuid(),
  account_id  uuid not null references accounts,
  debtor_id   uuid not null references debtors on delete cascade,
  suspended   boolean not null,
  why         text not null check (why in ('person', 'paid')),
  at          timestamptz not null default clock_timestamp()
);
create index service_states_newest on service_states (debtor_id, at desc);

create trigger tell_webhooks after insert on payments for each row when (new.state = 'matched') execute function tell_webhooks('payment.matched');
create trigger tell_webhooks_off after insert on service_states for each row when (new.suspended) execute function tell_webhooks('service.suspend');
create trigger tell_webhooks_on after insert on service_states for each row when (not new.suspended) execute function tell_webhooks('service.resume');

-- A payment may name a contract alone.
create index debts_by_contract on debts (account_id, external_id) where external_id is not null;
