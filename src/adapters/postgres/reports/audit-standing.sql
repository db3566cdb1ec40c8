-- $1 campaign or null for all. $2 targets and campaigns that may have changed, $3 since when; both null: all. Each row is one rule over whole tables: how many rows it looked at, and the first that break it.
with chosen as (
  select t.*, a.state as attempt_state,
         (select count(*) from attempts n where n.target_id = t.id and n.state not in ('refused', 'released')) as counted,
         exists (select from attempts n where n.target_id = t.id and n.dialed_at is not null) as dialled
  from targets t left join attempts a on a.id = t.open_attempt and a.target_id = t.id
  where ($1::uuid is null or t.campaign_id = $1) and ($2::uuid[] is null or t.id = any($2))
), campaign as (
  select c.id, c.spent from campaigns c
  where ($1::uuid is null or c.id = $1)
    and ($2::uuid[] is null or c.id = any($2) or c.state = 'running' or c.id in (select campaign_id from chosen)
    or c.id in (select l.campaign_id from ledger l where l.kind = 'reversal' and l.at >= $3::timestamptz - interval '1 day'))
), found (rule, bad, attempt_id, what, subject) as (
  select 'open-means-open',
         (state = 'open') <> coalesce(attempt_state in ('reserved', 'dialing', 'ringing', 'answered', 'lost'), false),
         open_attempt, format('target %s is "%s", its attempt "%s"', id, state, coalesce(attempt_state, 'none')), id
  from chosen
  union all
  select 'attempts-counted', attempts <> counted, null, format('target %s counts %s attempts, there are %s', id, attempts, counted), id
  from chosen
  union all
  select 'undialled-explained', why_not is null, null, format('target %s is done, was never dialled, and nothing says why', id), id
  from chosen where state = 'done' and not dialled
  union all
  select 'put-off-explained',
         cardinality(put_offs) = 0 and not exists (select from decisions d where d.debtor_id = chosen.debtor_id
                                                   and d.campaign_id = chosen.campaign_id and not d.allowed),
         null, format('target %s waits because of "%s", and no decision says by which rule', id, why_not), id
  from chosen where state = 'waiting' and why_not in ('window', 'zone-unknown-window', 'schedule')
  union all
  -- What no attempt has touched: counted by the target itself.
  select 'undialled-explained', true, null, format('target %s is done, was never dialled, and nothing says why', t.id), t.id
  from campaign c join targets t on t.campaign_id = c.id
  where $2 is not null and t.state = 'done' and t.why_not is null and t.attempts = 0 and not t.id = any($2)
    and not exists (select from attempts n where n.target_id = t.id and n.dialed_at is not null)
  union all
  select 'line-has-attempt', a.id is null and not exists (select from outside_legs o where o.id = l.attempt_id), l.attempt_id,
         format('ledger line %s belongs to no attempt', l.id), null
  from ledger l left join attempts a on a.id = l.attempt_id
  where ($1::uuid is null or l.campaign_id = $1) and ($3::timestamptz is null or l.id >= uuid_at($3 - interval '1 day'))
  union all
  select 'reversal-answered', r.amount is null or d.amount is null or r.amount <> -d.amount or a.price <> 0 or a.contact,
         attempt_id, format('%s kopecks were taken off the bill, %s were answered for', coalesce(-r.amount, 0), coalesce(d.amount, 0)), null
  from (select l.attempt_id, sum(l.amount) as amount from ledger l
        where l.kind = 'reversal' and ($1::uuid is null or l.campaign_id = $1)
          and ($3::timestamptz is null or l.at >= $3::timestamptz - interval '1 day') group by 1) r
  full join (select p.attempt_id, p.amount from disputes p
             where p.state = 'upheld' and ($1::uuid is null or p.campaign_id = $1)
               and ($3::timestamptz is null or p.answered_at >= $3::timestamptz - interval '1 day')) d using (attempt_id)
  left join attempts a on a.id = attempt_id
  union all
  select 'spent-is-ledger', c.spent <> coalesce((select sum(amount) from ledger l where l.campaign_id = c.id and direction = 'price'), 0),
         null, format('campaign %s says it spent %s kopecks, which its ledger does not', c.id, c.spent), c.id
  from campaign c
  union all
  select 'one-call-id', count(*) > 1, null, format('Call-ID %s stands on %s attempts', call_id, count(*)), null
  from attempts where call_id is not null and ($1::uuid is null or campaign_id = $1)
    and ($3::timestamptz is null or id >= uuid_at($3 - interval '1 day'))
  group by call_id
  union all
  -- One that stands on an attempt too would be one call that is paid twice.
  select 'one-call-id', exists (select from attempts a where a.call_id = o.call_id), o.id, format('Call-ID %s of a leg outside stands on an attempt', o.call_id), null
  from outside_legs o
  where o.call_id is not null and ($1::uuid is null or o.campaign_id = $1) and ($3::timestamptz is null or o.reserved_at >= $3)
  union all
  select 'outside-allowed', o.rule not in ('outside-listed', 'outside-any'), o.id,
         format('leg %s to a number outside was dialled by the rule "%s"', o.id, o.rule), null
  from outside_legs o
  where o.dialed_at is not null and ($1::uuid is null or o.campaign_id = $1) and ($3::timestamptz is null or o.reserved_at >= $3)
  union all
  select 'outside-paid', (o.price, o.cost) <> (
           coalesce((select sum(amount) filter (where direction = 'price') from ledger l where l.attempt_id = o.id), 0),
           coalesce((select sum(amount) filter (where direction = 'cost') from ledger l where l.attempt_id = o.id), 0)),
         o.id, format('leg %s to a number outside has other money than its ledger', o.id), null
  from outside_legs o
  where o.ended_at is not null and ($1::uuid is null or o.campaign_id = $1) and ($3::timestamptz is null or o.reserved_at >= $3)
)
select rule, count(*) as checked, count(*) filter (where bad) as breaches,
       coalesce((array_agg(jsonb_build_object('attemptId', attempt_id, 'what', what)) filter (where bad))[1:5], '{}') as examples,
       coalesce(array_agg(subject) filter (where bad and subject is not null), '{}') as subjects
from found group by rule
