-- A chore may take hours. Its runner says now and then that it still lives: of one that was killed another takes the chore over.
alter table chores add column seen_at timestamptz;
