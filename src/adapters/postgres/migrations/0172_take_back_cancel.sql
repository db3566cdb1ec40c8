-- The state that a cancelled campaign came from: for a few seconds it can be had back.
alter table campaigns add column cancelled_from text;
