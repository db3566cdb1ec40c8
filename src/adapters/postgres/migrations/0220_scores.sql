-- Scores with whose talk it was, for the reports. The percent of one line is what it was given of what it had.
create view scored_talks as
select s.recording_id, s.account_id, s.card, s.lines, s.marks, s.percent, s.note, s.scored_by, s.scored_at,
  r.attempt_id, t.operator_id, o.name as operator, coalesce(a.campaign_id, i.campaign_id, t.campaign_id) as campaign_id,
  coalesce(a.debtor_id, i.debtor_id, t.debtor_id) as debtor_id
from recording_scores s
join recordings r on r.id = s.recording_id
left join transfers t on t.id = r.transfer_id
left join operators o on o.id = t.operator_id
left join attempts a on a.id = r.attempt_id
left join inbound_calls i on i.id = r.inbound_id;
