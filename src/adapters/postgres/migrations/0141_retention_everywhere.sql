-- Rendered speech belongs to no account: its lines have none.
alter table retention_runs alter column account_id drop not null;
create index on retention_runs (account_id, at desc);
