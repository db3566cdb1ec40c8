-- What each person owed when the campaign took him in, called or held out: the effect of calling is measured against it. The newest
-- import overwrites the debt itself, so it cannot be rebuilt later. Null for campaigns that began before this column.
alter table targets add column owed_at_start bigint;
