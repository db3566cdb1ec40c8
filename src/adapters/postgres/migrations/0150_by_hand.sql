-- Calls that operators dial themselves: from a work list, or because they promised to call back.

-- Which operator dialled an attempt; one row for each.
create table hand_dials (
  attempt_id   uuid primary key,
  account_id   uuid not null references accounts,
  operator_id  uuid not null references operators,
  debtor_id    uuid not null,
  target_id    uuid,
  callback_id  uuid references callbacks,
  at           timestamptz not null default clock_timestamp()
);
create index on hand_dials (operator_id, at);
create index on hand_dials (callback_id) where callback_id is not null;

-- Whose card an operator looks at before dialling: nobody else is shown the same person meanwhile.
create table desk_previews (
  operator_id  uuid primary key references operators,
  account_id   uuid not null references accounts,
  debtor_id    uuid not null references debtors on delete cascade,
  campaign_id  uuid not null references campaigns on delete cascade,
  target_id    uuid references targets on delete cascade,
  callback_id  uuid references callbacks on delete cascade,
  until        timestamptz not null
);
create index on desk_previews (debtor_id);

-- A callback is tried a few times; whoever could not be reached stays on the list as missed.
alter table callbacks
  add column tries    smallint not null default 0,
  add column tried_at timestamptz,
  add column done_at  timestamptz;
create index callbacks_open on callbacks (account_id, due_at) where state = 'open';

-- How many calls the day is planned for; 0: no plan.
alter table operators add column plan_calls integer not null default 0 check (plan_calls >= 0);

-- What the sentence of a refusal names.
alter table desk_orders add column detail jsonb;

-- Spoken to by an operator who dialled: nobody waited in a queue.
alter table transfers add column by_hand boolean not null default false;
