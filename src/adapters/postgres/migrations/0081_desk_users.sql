-- A user may work in several accounts: one place at the desk in each.
drop index operators_user;
create unique index operators_user on operators (user_id, account_id) where user_id is not null and removed_at is null;
create index desk_orders_open on desk_orders (at) where done_at is null;
