-- Somebody who may not log in for the time being: the user and all that names it stay.
alter table users add column closed_at timestamptz;
