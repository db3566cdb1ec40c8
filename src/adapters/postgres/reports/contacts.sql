-- $1 campaign, $2 from, $3 to (of the reservation; null is open)
select *
from report_attempts
where campaign_id = $1
  and contact
  and ($2::timestamptz is null or "reservedAt" >= $2)
  and ($3::timestamptz is null or "reservedAt" < $3)
order by "reservedAt", "attemptId"
