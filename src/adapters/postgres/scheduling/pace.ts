import type { AccountId, AttemptId, CampaignId } from '../../../domain/ids.ts';
import type { CallSight, OperatorNow, PaceStore, Past, QueueNow } from '../../../scheduling/pacing/ports.ts';
import type { Pool } from '../pool.ts';
import { type CallRow, toSight } from './call-row.ts';
import { readPast } from './past.ts';

const seconds = (column: string): string => `extract(epoch from ${column})::float8`;

const claimSql = `
  with mine as (
    update campaigns set paced_at = clock_timestamp()
    where id in (select id from campaigns where id = any($1) and paced_at <= clock_timestamp() - make_interval(secs => $2 / 1000.0)
                 order by id for update skip locked)
    returning id)
  select ${seconds('clock_timestamp()')} as at, coalesce((select array_agg(id) from mine), '{}') as mine`;

/** The wish that counts is the first one of a call. */
const callColumns = `
  a.id, a.campaign_id, a.disposition, ${seconds('a.reserved_at')} as reserved_at, ${seconds('a.answered_at')} as answered_at,
  ${seconds('a.ended_at')} as ended_at, t.asked_at, t.offered_at, t.bridged_at, t.transfer_ended_at`;

const askedSql = `
  left join lateral (
    select ${seconds('requested_at')} as asked_at, ${seconds('offered_at')} as offered_at, ${seconds('bridged_at')} as bridged_at,
           ${seconds('ended_at')} as transfer_ended_at
    from transfers where attempt_id = a.id order by requested_at limit 1) t on true`;

const callsSql = `
  select ${callColumns}
  from jsonb_to_recordset($1) as since(campaign_id uuid, at float8)
  join attempts a on a.campaign_id = since.campaign_id and a.reserved_at > to_timestamp(since.at) ${askedSql}
  union all
  select ${callColumns} from attempts a ${askedSql} where a.id = any($2)`;

const operatorsSql = `
  select id as "operatorId", account_id as "accountId", queues, ${seconds('state_since')} as since,
    -- A page whose telephone is away takes no call, however ready its operator is.
    case when kind = 'webrtc' and state = 'ready' and not phone_online then 'offline' else state end as state
  from operators where account_id = any($1) and removed_at is null`;

const queuesSql = `
  select account_id as "accountId", queue, count(*)::int as waiting
  from transfers where state in ('requested', 'queued') and account_id = any($1) group by 1, 2`;

/** What pacing sees of the record. */
export class PostgresPace implements PaceStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async claim(campaigns: readonly CampaignId[], leastMs: number): ReturnType<PaceStore['claim']> {
    const { rows } = await this.#pool.query<{ at: number; mine: CampaignId[] }>({
      name: 'pace-claim',
      text: claimSql,
      values: [campaigns, leastMs],
    });
    return { at: rows[0]?.at ?? 0, mine: new Set(rows[0]?.mine) };
  }

  async calls(since: ReadonlyMap<CampaignId, number>, open: readonly AttemptId[]): Promise<readonly CallSight[]> {
    const asked = [...since].map(([campaign_id, at]) => ({ campaign_id, at }));
    const { rows } = await this.#pool.query<CallRow>({
      name: 'pace-calls',
      text: callsSql,
      values: [JSON.stringify(asked), open],
    });
    // One that is open and was reserved a moment ago comes twice.
    return [...new Map(rows.map((row) => [row.id, toSight(row)])).values()];
  }

  async floor(accounts: readonly AccountId[]): ReturnType<PaceStore['floor']> {
    const [operators, queues] = await Promise.all([
      this.#pool.query<OperatorNow>({ name: 'pace-operators', text: operatorsSql, values: [accounts] }),
      this.#pool.query<QueueNow>({ name: 'pace-queues', text: queuesSql, values: [accounts] }),
    ]);
    return { operators: operators.rows, queues: queues.rows };
  }

  past(campaign: CampaignId, windowSeconds: number, patienceSeconds: number): Promise<Past> {
    return readPast(this.#pool, campaign, windowSeconds, patienceSeconds);
  }
}
