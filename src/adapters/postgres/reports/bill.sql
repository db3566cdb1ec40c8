-- $1 campaign or null, $2 from, $3 to (of the reservation; null is open), $4 account, asked only without a campaign
select *
from bill_lines
where (campaign_id = $1 or ($1::uuid is null and account_id = $4 and "lineId" >= uuid_at(coalesce($2::timestamptz, '1970-01-02') - interval '1 day')))
  and ($2::timestamptz is null or "reservedAt" >= $2)
  and ($3::timestamptz is null or "reservedAt" < $3)
order by "reservedAt", "lineId"
