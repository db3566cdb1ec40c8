-- $1 campaign or null, $2 from, $3 to (of the reservation; null is open), $4 account, asked only without a campaign
select r.*, c.name as campaign, l.name as list, to_char("reservedAt" at time zone z.zone, 'YYYY-MM-DD') as day,
  extract(hour from "reservedAt" at time zone z.zone)::integer as hour,
  (select o.name from transfers t join operators o on o.id = t.operator_id
   where t.attempt_id = r."attemptId" and t.bridged_at is not null order by t.bridged_at desc limit 1) as operator
from (
  select * from bill_lines
  where (campaign_id = $1 or ($1::uuid is null and account_id = $4 and "lineId" >= uuid_at(coalesce($2::timestamptz, '1970-01-02') - interval '1 day')))
    and ($2::timestamptz is null or "reservedAt" >= $2)
    and ($3::timestamptz is null or "reservedAt" < $3)
) r
join accounts z on z.id = r.account_id
left join campaigns c on c.id = r.campaign_id
left join lists l on l.id = c.list_id
order by "reservedAt", "lineId"
