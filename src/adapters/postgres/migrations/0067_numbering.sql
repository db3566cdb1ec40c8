-- The regulator's register of number ranges, as imported. A file replaces what earlier files said of its codes.
create table numbering_imports (
  id           uuid primary key default gen_random_uuid(),
  file_name    text not null,
  -- The day of which the file is; that of the import where nobody said.
  as_of        date not null,
  ranges       integer not null,
  refused      integer not null,
  imported_at  timestamptz not null default clock_timestamp(),
  imported_by  text not null
);

create table numbering_ranges (
  -- First and last number without +7, ten digits.
  first_number  bigint not null primary key,
  last_number   bigint not null check (last_number >= first_number),
  operator      text not null,
  region        text not null,
  import_id     uuid not null references numbering_imports on delete cascade
);
