/** The parts of a dossier; $1 is the debtor. The names of the columns are those of `Dossier`, sums are decimals. */

const decimal = (kopecks: string) => `to_char(${kopecks} / 100.0, 'FM999999999999990.00')`;

export const personSql = `
  select d.id, a.name as account, d.key, d.name, d.zone, d.region, d.segment, d.language, d.vars, d.stops,
         d.created_at as since, d.erased_at as "erasedAt"
  from debtors d join accounts a on a.id = d.account_id where d.id = $1`;

export const dossierSql = {
  phones: 'select number, health from phones where debtor_id = $1 order by position, number',
  lists: `
    select l.name as list, i.imported_at as "importedAt", m.withdrawn_at as "withdrawnAt"
    from list_members m join lists l on l.id = m.list_id join imports i on i.id = m.import_id
    where m.debtor_id = $1 order by i.imported_at, l.name`,
  debts: `
    select l.name as list, b.external_id as contract, b.service, ${decimal('b.amount')} as amount, b.currency, b.due, b.state, b.vars,
           b.updated_at as "updatedAt"
    from debts b join lists l on l.id = b.list_id where b.debtor_id = $1 order by b.due nulls last, b.id`,
  doNotCall: `
    select c.number, c.account_id is null as everywhere, c.source, c.attempt_id as "attemptId", c.note, c.at
    from do_not_call c join debtors d on d.id = $1
    where (c.account_id is null or c.account_id = d.account_id)
      and (c.debtor_id = d.id or c.number in (select number from phones where debtor_id = d.id)
           or c.number in (select phone from attempts where debtor_id = d.id))
    order by c.at, c.id`,
  consents: `
    select c.kind, c.given, c.at, c.basis, c.source, nullif(c.subject, d.id::text) as number
    from consents c join debtors d on d.id = $1
    where c.account_id = d.account_id
      and (c.subject = d.id::text or c.subject in (select number from phones where debtor_id = d.id)
           or c.subject in (select phone from attempts where debtor_id = d.id))
    order by c.at, c.seq`,
  campaigns: `
    select c.id, c.name, c.spec -> 'policies' as policies, c.state, t.state as target, t.why_not as "whyNot", t.next_at as "nextAt",
           t.arm
    from targets t join campaigns c on c.id = t.campaign_id where t.debtor_id = $1 order by c.created_at, c.id`,
  decisions: `
    select x.id, x.at, x.moment, x.allowed, x.rule, x.reason, x.policy_version as "policyVersion", c.name as campaign,
           x.attempt_id as "attemptId", x.inputs, null::text[] as zones, null::timestamptz as until
    from decisions x left join campaigns c on c.id = x.campaign_id where x.debtor_id = $1
    union all
    select p.id, p.at, 'schedule', false, p.rule, p.reason, p.policy_version, c.name, null, p.inputs, p.zones, p.until
    from targets t join place_decisions p on p.id = any(t.put_offs) left join campaigns c on c.id = p.campaign_id
    where t.debtor_id = $1 order by at, until nulls first, id`,
  attempts: `
    select a.id as "attemptId", c.name as campaign, a.phone, a.trunk, a.channel, a.kind, a.redial_of as "redialOf",
           a.failover_of as "failoverOf", a.state, a.ringing_at as "ringingAt", a.answered_at as "answeredAt", a.disposition, a.cause,
           a.sip_status as "sipStatus", a.call_id as "callId", a.heard_ms as "heardMs", a.message_ms as "messageMs", a.keys, a.labels,
           coalesce(c.spec #> '{message,disclosure}', '[]') as disclosure,
           case when a.answered_at is not null then 'disclosure-heard' = any(a.labels) end as "disclosureHeard",
           a.contact, ${decimal('a.price')} as price, ${decimal('a.cost')} as cost, a.currency
    from attempts a left join campaigns c on c.id = a.campaign_id where a.debtor_id = $1 order by a.reserved_at, a.id`,
  events: `
    select e.attempt_id as "attemptId", e.at, e.type as state, e.data ->> 'why' as why
    from attempt_events e join attempts a on a.id = e.attempt_id where a.debtor_id = $1 order by e.attempt_id, e.seq`,
  ledger: `
    select l.attempt_id as "attemptId", l.at, l.direction, l.kind, ${decimal('l.amount')} as amount, l.quantity
    from ledger l join attempts a on a.id = l.attempt_id where a.debtor_id = $1 order by l.at, l.id`,
  transfers: `
    select t.attempt_id as "attemptId", t.queue, t.state, t.requested_at as "requestedAt"
    from transfers t join attempts a on a.id = t.attempt_id where a.debtor_id = $1 order by t.requested_at`,
  inbound: `
    select caller, called, arrived_at as "arrivedAt", ended_at as "endedAt", outcome
    from inbound_calls where debtor_id = $1 order by arrived_at`,
  promises: `
    select made_at as "madeAt", ${decimal('amount')} as amount, due, source, attempt_id as "attemptId"
    from promises where debtor_id = $1 order by made_at`,
  callbacks: `
    select phone, queue, asked_at as "askedAt", state, attempt_id as "attemptId" from callbacks where debtor_id = $1 order by asked_at`,
  recordings: `
    select r.file, r.attempt_id as "attemptId", r.started_at as "startedAt", r.seconds, r.lost_why as "lostWhy"
    from recordings r
    where r.attempt_id in (select id from attempts where debtor_id = $1)
       or r.inbound_id in (select id from inbound_calls where debtor_id = $1)
       or r.transfer_id in (select id from transfers where debtor_id = $1)
    order by r.started_at`,
  money: `
    select currency, count(*) filter (where contact) as contacts, ${decimal('sum(price)')} as price, ${decimal('sum(cost)')} as cost
    from attempts where debtor_id = $1 group by currency order by currency`,
} as const;
