-- Which columns of which table a user keeps.
create table user_columns (
  user_id  uuid not null references users on delete cascade,
  grid     text not null,
  columns  text[] not null,
  primary key (user_id, grid)
);

-- Calls of an account, the newest first. The others hold ended dials alone: a dial is entered once and not at each change of state.
create index attempts_by_account on attempts (account_id, id);
create index attempts_by_outcome on attempts (account_id, disposition, id) where disposition is not null;
create index attempts_by_heard on attempts (account_id, heard_ms, id) where disposition is not null;
create index attempts_by_price on attempts (account_id, price, id) where disposition is not null;

-- People in the order of what is shown as their name; the beginning of a name is found by it too.
drop index debtors_by_name;
create index debtors_by_name on debtors (account_id, (lower(coalesce(name, key)) collate "C"), id);
-- The beginning of any word of a name, ё as е.
create index debtors_by_word on debtors using gin (to_tsvector('simple', translate(coalesce(name, ''), 'ёЁ', 'еЕ')));
-- The beginning and the end of a number; the beginning of an account number.
create index phones_by_start on phones (account_id, number text_pattern_ops);
create index phones_by_end on phones (account_id, reverse(number) text_pattern_ops);
create index debtors_by_key on debtors (account_id, key text_pattern_ops);
create index list_members_kept on list_members (list_id, debtor_id) where withdrawn_at is null;
