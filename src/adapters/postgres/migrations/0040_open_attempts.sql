-- An attempt changes its state four times, and an index that names the state in its condition makes each change a new entry
-- in all seven indexes. An attempt is open exactly as long as it has no end, which is written once; with room left in
-- the page, the changes before it stay there.
drop index attempts_open;
drop index attempts_open_node;
create index attempts_open on attempts (trunk) where ended_at is null;
create index attempts_open_node on attempts (node) where ended_at is null;
alter table attempts_default set (fillfactor = 60);
alter table targets set (fillfactor = 70);
