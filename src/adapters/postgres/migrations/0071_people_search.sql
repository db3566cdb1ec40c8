-- People are looked up by the beginning of their name, in any case; and a page of an account is read in the order of ids.
create index debtors_by_name on debtors (account_id, lower(name) text_pattern_ops);
create index debtors_by_account on debtors (account_id, id);
