/** $1 ids, $2 account, $3 campaign, $4 node and $5 fence of a lease, $6 seconds since they were given up; null is any. */
export const unknownsSql = `
  select a.id as "attemptId", a.account_id as "accountId", a.trunk, a.phone, a.dialed_at as "dialedAt",
         a.answered_at as "answeredAt", a.ended_at as "endedAt", a.call_id as "callId",
         coalesce((c.spec ->> 'ringMs')::int, 30000) as "ringLimitMs",
         case when exists (select from do_not_call d where d.attempt_id = a.id and d.source = 'key') then 'opted-out'
              when exists (select from transfers t where t.attempt_id = a.id and t.bridged_at is not null) then 'transferred'
              when exists (select from transfers t where t.attempt_id = a.id) then 'transfer-abandoned' end as happened
  from attempts a left join campaigns c on c.id = a.campaign_id
  where a.disposition = 'unknown' and a.state = 'unknown' and a.dialed_at is not null
    and ($1::uuid[] is null or a.id = any($1)) and ($2::uuid is null or a.account_id = $2)
    and ($3::uuid is null or a.campaign_id = $3)
    and ($4::text is null or (a.node = $4 and exists (select from nodes where name = $4 and fence = $5)))
    and ($6::float8 is null or a.ended_at > now() - make_interval(secs => $6))
  order by a.id`;

/** What the rules of redials and money need of attempts that are about to be resolved; locked until the end. */
export const lockUnknownSql = `
  select a.id, a.account_id, a.campaign_id, a.target_id, a.debtor_id, a.phone, a.trunk, a.kind, c.spec,
         (select array_agg(number order by position) from phones p
          where p.debtor_id = a.debtor_id and p.health in ('untried', 'good')) as phones,
         (select coalesce(jsonb_agg(jsonb_build_object('direction', l.direction, 'kind', l.kind, 'amount', l.amount,
            'quantity', l.quantity)), '[]') from ledger l where l.attempt_id = a.id) as written,
         (select coalesce(jsonb_agg(jsonb_build_object('attemptId', p.id, 'kind', p.kind, 'disposition', p.disposition,
            'phone', p.phone, 'trunk', p.trunk, 'endedAt', p.ended_at) order by p.reserved_at, p.id), '[]')
          from attempts p where p.target_id = a.target_id and p.state in ('ended', 'unknown') and p.disposition is not null
            and (p.reserved_at, p.id) < (a.reserved_at, a.id)) as past
  from attempts a left join campaigns c on c.id = a.campaign_id
  where a.id = any($1) and a.state = 'unknown' order by a.id for update of a`;

export const attemptSql = `
  update attempts a set state = 'ended', disposition = x.disposition, ended_at = x.ended_at,
    answered_at = coalesce(a.answered_at, x.answered_at), call_id = coalesce(a.call_id, x.call_id), cause = x.cause,
    sip_status = x.sip_status, labels = a.labels || x.labels, price = x.price, cost = x.cost, currency = x.currency, contact = x.contact
  from jsonb_to_record($2) as x(disposition text, ended_at timestamptz, answered_at timestamptz, call_id text, cause int,
    sip_status int, labels text[], price bigint, cost bigint, currency text, contact boolean)
  where a.id = $1`;

/** Told at the instant when the evidence was weighed. */
export const eventSql = `
  insert into attempt_events (attempt_id, seq, account_id, at, type, data)
  select id, (select max(seq) + 1 from attempt_events v where v.attempt_id = a.id), account_id, clock_timestamp(), $2, $3
  from attempts a where id = $1`;

export const ledgerSql = `
  insert into ledger (id, account_id, campaign_id, attempt_id, at, direction, kind, amount, currency, quantity)
  select l.id, a.account_id, a.campaign_id, a.id, clock_timestamp(), l.direction, l.kind, l.amount, l.currency, l.quantity
  from attempts a, jsonb_to_recordset($2) as l(id uuid, direction text, kind text, amount bigint, currency text, quantity bigint)
  where a.id = $1`;

/** A target that waits for the attempt's own next bucket, or stands in review for it; one that has gone on is left alone. */
export const targetSql = `
  update targets t set last_disposition = x.disposition, state = x.state, next_at = x.next_at, next_phone = x.next_phone,
    next_kind = x.next_kind, next_trunk = x.next_trunk, follows = case when x.state = 'waiting' then $2::uuid end,
    why_not = x.why, queued_until = null
  from jsonb_to_record($3) as x(disposition text, state text, next_at timestamptz, next_phone text, next_kind text,
    next_trunk text, why text)
  where t.id = $1 and t.open_attempt is null and (t.state = 'review' or (t.state = 'waiting' and t.follows = $2))
    and not exists (select from attempts n, attempts a where a.id = $2 and n.target_id = t.id and n.id <> a.id
                    and (n.reserved_at, n.id) > (a.reserved_at, a.id) and n.state not in ('refused', 'released'))`;

export const phoneSql = `update phones set health = $3 where debtor_id = $1 and number = $2 and health <> $3`;

/** \`finished → running\`: it was thought that nobody was left to call. */
export const campaignSql = `
  update campaigns set spent = spent + $2,
    state = case when $3 and state = 'finished' then 'running' else state end,
    finished_at = case when $3 and state = 'finished' then null else finished_at end
  where id = $1`;

/** $1 seconds. The newest attempt of a target in review, and what the policy must know to name its next bucket. */
export const inReviewSql = `
  select a.id as "attemptId", t.id as "targetId", c.spec, a.phone, d.zone, d.region, d.stops, a.dialed_at as "dialedAt"
  from attempts a join targets t on t.id = a.target_id join campaigns c on c.id = t.campaign_id join debtors d on d.id = t.debtor_id
  where a.disposition = 'unknown' and a.state = 'unknown' and a.dialed_at is not null and a.ended_at < now() - make_interval(secs => $1)
    and t.state = 'review' and t.open_attempt is null and c.state <> 'cancelled'
    and not exists (select from attempts n where n.target_id = t.id and n.id <> a.id
                    and (n.reserved_at, n.id) > (a.reserved_at, a.id) and n.state not in ('refused', 'released'))
  order by a.id limit 1000`;

/** $1 attempt, $2 until. */
export const waitSql = `
  update targets t set state = 'waiting', next_at = $2, next_phone = a.phone, next_kind = 'redial', next_trunk = null,
    follows = a.id, why_not = 'review', queued_until = null
  from attempts a where a.id = $1 and a.state = 'unknown' and t.id = a.target_id and t.state = 'review' and t.open_attempt is null
  returning t.campaign_id as "campaignId"`;
