-- How many calls a user's day at the desk is planned for, per account; 0: no plan. Nobody could set the operators' column.
alter table user_accounts add column plan_calls integer not null default 0 check (plan_calls between 0 and 1000);
alter table operators drop column plan_calls;
