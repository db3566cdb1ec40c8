-- $1 campaign or null, $2 from, $3 to (of the promise; null is open), $4 account, asked only without a campaign
select p.made_at as "madeAt", d.key as debtor, p.amount, p.day::text as due, p.source, o.name as operator, p.paid as collected, p.state,
  p.attempt_id as "attemptId"
from promise_outcomes p
left join debtors d on d.id = p.debtor_id
left join operators o on o.id = p.operator_id
where (p.campaign_id = $1 or ($1::uuid is null and p.account_id = $4))
  and ($2::timestamptz is null or p.made_at >= $2)
  and ($3::timestamptz is null or p.made_at < $3)
order by p.made_at, p.id
