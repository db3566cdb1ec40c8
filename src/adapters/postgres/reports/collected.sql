-- $1 campaign or null, $2 from, $3 to (of the payment; null is open), $4 account, asked only without a campaign
select m.at, d.key as debtor, b.service, m.was, m.now, m.amount, m.why, m.contact_at as "contactAt", o.name as operator,
  m.attempt_id as "attemptId"
from collected_money m
left join debtors d on d.id = m.debtor_id
left join debts b on b.id = m.debt_id
left join operators o on o.id = m.operator_id
where (m.campaign_id = $1 or ($1::uuid is null and m.account_id = $4))
  and ($2::timestamptz is null or m.at >= $2)
  and ($3::timestamptz is null or m.at < $3)
order by m.at, m.id
