-- Payments that fit nobody, or several people, are decided by a person: whose it is, or that it is nobody's. Both can be taken back.
alter table payments drop constraint payments_state_check;
alter table payments add constraint payments_state_check check (state in ('matched', 'unmatched', 'ambiguous', 'ignored'));
alter table payments
  -- Who decided by hand, when (the transaction's own time), and what the payment was before. Null: the billing's own word stands.
  add column decided_by   text,
  add column decided_at   timestamptz,
  add column decided_from text check (decided_from in ('unmatched', 'ambiguous')),
  add column ignored_why  text;
create index payments_open on payments (account_id, received_at desc, id desc) where state in ('unmatched', 'ambiguous');
create index payments_by_amount on payments (account_id, amount, id);
-- Words of a reference, so that one is found among a million.
create index payments_by_reference on payments (account_id, reference text_pattern_ops);

-- When the debt had changed before the payment took its part: what is taken back puts it there again.
alter table payment_parts add column was_at timestamptz;

create trigger tell_webhooks_by_hand after update of state on payments for each row
  when (old.state is distinct from new.state and new.state = 'matched') execute function tell_webhooks('payment.matched');
create trigger tell_webhooks_undone after update of state on payments for each row
  when (old.state = 'matched' and new.state <> 'matched') execute function tell_webhooks('payment.unmatched');
