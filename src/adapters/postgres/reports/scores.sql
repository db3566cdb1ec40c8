-- $1 campaign or null, $2 from, $3 to (of the score; null is open), $4 account, asked only without a campaign
select operator, card, count(*) as scored, round(avg(percent), 1) as average, min(percent) as lowest,
  string_agg(distinct scored_by, ', ' order by scored_by) as "scoredBy",
  (array_agg(recording_id order by percent, scored_at desc))[1] as "recordingId"
from scored_talks
where (campaign_id = $1 or ($1::uuid is null and account_id = $4))
  and ($2::timestamptz is null or scored_at >= $2)
  and ($3::timestamptz is null or scored_at < $3)
group by operator_id, operator, card
order by operator nulls last, card
