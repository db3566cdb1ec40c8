-- Where the operator goes after the call that is on: said in mid-call, taken up when the notes are over.
alter table operators add column after_call text check (after_call in ('ready', 'break'));
