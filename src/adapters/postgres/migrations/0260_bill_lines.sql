-- All that an account pays for, a row each: contacts, minutes of calls that are none, minutes to numbers outside. `lineId` is that of
-- the ledger; a leg outside leads to the call from which the person came.
create view bill_lines as
select r.campaign_id, r.account_id, r.segment, r."attemptId" as "lineId", case when r.contact then 'contact' else 'minutes' end as line,
  r."attemptId", r.debtor, r.phone, r.trunk, r."reservedAt", r."dialedAt", r."answeredAt", r."endedAt", r.disposition, r.cause,
  r."heardMs", r."messageMs", r.keys, r.seconds, r.price, r.cost, r."callId", r."redialOf", r."failoverOf"
from report_attempts r
where r.contact or r.price <> 0
union all
select o.campaign_id, o.account_id, d.segment, o.id, 'outside', coalesce(o.attempt_id, t.attempt_id), d.key, o.number, o.trunk,
  o.reserved_at, o.dialed_at, o.answered_at, o.ended_at, o.disposition, o.cause, null, null, '',
  ceil(answered_ms(o.answered_at, o.ended_at)::numeric / 1000.0)::integer, o.price, o.cost, o.call_id, null, null
from outside_legs o
left join transfers t on t.id = o.transfer_id
left join debtors d on d.id = t.debtor_id
where o.price <> 0;
