-- A colleague who is in the talk as a third voice.
alter table transfers add column guest_id uuid references operators;
create index transfers_by_guest on transfers (guest_id) where guest_id is not null;
create trigger tell_desk_guest after update of guest_id on transfers for each row execute function tell_desk();

-- The page hears of its own dial and of a card that was laid before it at once.
create trigger tell_desk after insert on hand_dials for each row execute function tell_desk();
create trigger tell_desk after insert or update on desk_previews for each row execute function tell_desk();
