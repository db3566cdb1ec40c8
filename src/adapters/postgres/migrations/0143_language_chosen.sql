-- Whether the user chose the language; until then a browser speaks its own.
alter table users add column language_chosen boolean not null default false;
