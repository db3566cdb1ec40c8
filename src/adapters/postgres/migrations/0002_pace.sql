-- A campaign's own rate (`rate: 5/s`) is a next free instant, as a trunk's is; `spent` is the sum of its prices.
alter table campaigns add column next_slot_at timestamptz not null default '-infinity';
alter table campaigns add column spent bigint not null default 0;
