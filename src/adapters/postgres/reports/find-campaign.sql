-- $1 id of a campaign, its last twelve signs (which tables of the command line show), or its name; newest run of each account and list, newest campaign first
select distinct on (c.account_id, c.list_id, c.name)
  c.id,
  c.name,
  a.name as account,
  l.name as list,
  c.run,
  coalesce(c.spec #>> '{rates,currency}', 'RUB') as currency,
  coalesce((select array_agg(trunk) from jsonb_array_elements_text(c.spec -> 'trunks') as trunk), '{}') as trunks
from campaigns c
join accounts a on a.id = c.account_id
join lists l on l.id = c.list_id
where c.id::text = lower($1) or right(c.id::text, 12) = lower($1) or c.name = $1
order by c.account_id, c.list_id, c.name, (right(c.id::text, 12) = right(lower($1), 12)) desc, c.run desc
