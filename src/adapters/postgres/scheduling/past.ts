import type { CampaignId } from '../../../domain/ids.ts';
import type { PastCall } from '../../../pacing/relearn.ts';
import type { Past } from '../../../scheduling/pacing/ports.ts';
import type { Pool } from '../pool.ts';

/** An hour or two teach enough; more than so many calls say nothing new. */
const pastHours = 2;
const mostCalls = 2000;

interface PastRow {
  readonly ring: number;
  readonly answered: boolean;
  readonly message: number | null;
  readonly pressed: boolean;
  readonly talk: number | null;
  readonly message_ms: number | null;
}

const callsSql = `
  select extract(epoch from coalesce(a.answered_at, a.ended_at) - a.reserved_at)::float8 as ring, a.answered_at is not null as answered,
         extract(epoch from coalesce(t.requested_at, a.ended_at) - a.answered_at)::float8 as message, t.requested_at is not null as pressed,
         extract(epoch from t.ended_at - t.bridged_at)::float8 as talk, a.message_ms
  from attempts a
  left join lateral (select * from transfers where attempt_id = a.id order by requested_at limit 1) t on true
  where a.campaign_id = $1 and a.reserved_at > now() - make_interval(hours => ${pastHours}) and a.state = 'ended'
    and a.disposition not in ('released', 'refused-by-policy', 'cancelled', 'trunk-down', 'unknown')
  order by a.reserved_at desc limit ${mostCalls}`;

/** Counted as the watch counts: offered in time and talked is served; gone before the patience was over is nothing. */
const wantedSql = `
  with asked as (
    select t.requested_at, t.bridged_at is not null and coalesce(t.offered_at, t.bridged_at) <= t.requested_at + make_interval(secs => $3) as served,
           t.bridged_at is null and coalesce(t.ended_at, a.ended_at) <= t.requested_at + make_interval(secs => $3) as left_at_once
    from transfers t join attempts a on a.id = t.attempt_id
    where t.campaign_id = $1 and t.requested_at > now() - make_interval(secs => $2)
      and (t.bridged_at is not null or coalesce(t.ended_at, a.ended_at) is not null)
      and coalesce(a.disposition, '') not in ('voicemail', 'assistant'))
  select extract(epoch from date_trunc('minute', requested_at))::float8 as at, count(*)::int as answered,
         count(*) filter (where not served)::int as abandoned
  from asked where left_at_once is not true group by 1 order by 1`;

/** What a campaign's record teaches a scheduler that did not watch it. */
export async function readPast(
  pool: Pool,
  campaign: CampaignId,
  windowSeconds: number,
  patienceSeconds: number,
): Promise<Past> {
  const [calls, wanted] = await Promise.all([
    pool.query<PastRow>(callsSql, [campaign]),
    pool.query<Past['wanted'][number]>(wantedSql, [campaign, windowSeconds, patienceSeconds]),
  ]);
  const lengths = calls.rows.flatMap(({ message_ms }) => message_ms ?? []);
  const mean = lengths.reduce((sum, ms) => sum + ms, 0) / Math.max(1, lengths.length) / 1000;
  return {
    calls: calls.rows.map(toCall),
    messageSeconds: lengths.length > 0 ? mean : undefined,
    wanted: wanted.rows,
  };
}

function toCall({ ring, answered, message, pressed, talk }: PastRow): PastCall {
  return {
    ringSeconds: Math.max(0, ring),
    answered,
    ...(answered && message !== null && { messageSeconds: Math.max(0, message), pressed }),
    ...(talk !== null && { talkSeconds: Math.max(0, talk) }),
  };
}
