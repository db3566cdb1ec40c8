-- $1 campaign or null, $2 from, $3 to (of the score; null is open), $4 account, asked only without a campaign. Criteria stand in the
-- order of the newest card; one that was reworded is another criterion.
select s.operator, s.card, l.line ->> 'text' as criterion, count(*) as scored,
  round(avg(100.0 * s.marks[l.place] / (l.line ->> 'max')::numeric), 1) as average,
  round(min(100.0 * s.marks[l.place] / (l.line ->> 'max')::numeric), 1) as lowest,
  (array_agg(s.recording_id order by s.marks[l.place]::numeric / (l.line ->> 'max')::numeric, s.scored_at desc))[1] as "recordingId"
from scored_talks s
cross join lateral jsonb_array_elements(s.lines) with ordinality as l(line, place)
where (s.campaign_id = $1 or ($1::uuid is null and s.account_id = $4))
  and ($2::timestamptz is null or s.scored_at >= $2)
  and ($3::timestamptz is null or s.scored_at < $3)
group by s.operator_id, s.operator, s.card, l.line ->> 'text'
order by s.operator nulls last, s.card, (array_agg(l.place order by s.scored_at desc))[1], criterion
