-- $1 campaign or null, $2 from, $3 to (of the score; null is open), $4 account, asked only without a campaign
select s.scored_at as "scoredAt", s.operator, d.key as debtor, s.card, s.percent as average, nullif(s.note, '') as note, s.scored_by as "scoredBy",
  (select string_agg(format('%s: %s/%s', l.line ->> 'text', s.marks[l.place], l.line ->> 'max'), '; ' order by l.place)
   from jsonb_array_elements(s.lines) with ordinality as l(line, place)) as marks,
  s.recording_id as "recordingId", s.attempt_id as "attemptId"
from scored_talks s
left join debtors d on d.id = s.debtor_id
where (s.campaign_id = $1 or ($1::uuid is null and s.account_id = $4))
  and ($2::timestamptz is null or s.scored_at >= $2)
  and ($3::timestamptz is null or s.scored_at < $3)
order by s.scored_at desc, s.recording_id
