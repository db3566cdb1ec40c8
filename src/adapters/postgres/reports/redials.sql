-- $1 campaign or null, $2 from, $3 to (of the redial's reservation; null is open), $4 account, asked only without a campaign. A redial that was never sent is none.
select
  a.id                                                          as "attemptId",
  a.redial_of                                                   as "redialOf",
  d.key                                                         as debtor,
  a.phone,
  before.disposition                                            as reason,
  floor(extract(epoch from a.dialed_at - before.ended_at))::integer as "waitedSeconds",
  a.disposition
from attempts a
join attempts before on before.id = a.redial_of
left join debtors d on d.id = a.debtor_id
where (a.campaign_id = $1 or ($1::uuid is null and a.account_id = $4 and a.id >= uuid_at(coalesce($2::timestamptz, '1970-01-02') - interval '1 day')))
  and a.dialed_at is not null
  and ($2::timestamptz is null or a.reserved_at >= $2)
  and ($3::timestamptz is null or a.reserved_at < $3)
order by a.reserved_at, a.id
