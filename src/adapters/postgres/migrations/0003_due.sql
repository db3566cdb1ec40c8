-- What a scheduling pass asks must not grow with the list: who is next in order, whether anybody is left, what lies in the hopper.
drop index targets_due;
create index targets_due on targets (campaign_id, next_at, position) where state in ('waiting', 'open');
create index targets_handed_out on targets (campaign_id) where queued_until is not null;

-- A caller is recognised by number before anybody knows whose debtor it is: the number comes first.
drop index attempts_by_phone;
create index attempts_by_phone on attempts (phone, account_id, reserved_at);
