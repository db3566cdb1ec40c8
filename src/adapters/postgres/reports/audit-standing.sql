-- $1 campaign or null for all. Each row is one rule over whole tables: how many rows it looked at, and the first that break it.
with chosen as (
  select t.*, a.state as attempt_state,
         (select count(*) from attempts n where n.target_id = t.id and n.state not in ('refused', 'released')) as counted,
         exists (select from attempts n where n.target_id = t.id and n.dialed_at is not null) as dialled
  from targets t left join attempts a on a.id = t.open_attempt and a.target_id = t.id
  where $1::uuid is null or t.campaign_id = $1
), found (rule, bad, attempt_id, what) as (
  select 'open-means-open',
         (state = 'open') <> coalesce(attempt_state in ('reserved', 'dialing', 'ringing', 'answered', 'lost'), false),
         open_attempt, format('target %s is "%s", its attempt "%s"', id, state, coalesce(attempt_state, 'none'))
  from chosen
  union all
  select 'attempts-counted', attempts <> counted, null, format('target %s counts %s attempts, there are %s', id, attempts, counted)
  from chosen
  union all
  select 'undialled-explained', why_not is null, null, format('target %s is done, was never dialled, and nothing says why', id)
  from chosen where state = 'done' and not dialled
  union all
  select 'line-has-attempt', a.id is null, l.attempt_id, format('ledger line %s belongs to no attempt', l.id)
  from ledger l left join attempts a on a.id = l.attempt_id
  where $1::uuid is null or l.campaign_id = $1
  union all
  select 'spent-is-ledger', c.spent <> coalesce((select sum(amount) from ledger l where l.campaign_id = c.id and direction = 'price'), 0),
         null, format('campaign %s says it spent %s kopecks, which its ledger does not', c.id, c.spent)
  from campaigns c where $1::uuid is null or c.id = $1
  union all
  select 'one-call-id', count(*) > 1, null, format('Call-ID %s stands on %s attempts', call_id, count(*))
  from attempts where call_id is not null and ($1::uuid is null or campaign_id = $1) group by call_id
)
select rule, count(*) as checked, count(*) filter (where bad) as breaches,
       coalesce((array_agg(jsonb_build_object('attemptId', attempt_id, 'what', what)) filter (where bad))[1:5], '{}') as examples
from found group by rule
