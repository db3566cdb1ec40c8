import type { AccountId, CampaignId } from '../../../domain/ids.ts';
import type { SkipReason } from '../../../domain/skip-reason.ts';
import type {
  DueTarget,
  Idle,
  OpenCalls,
  Place,
  PutOff,
  Running,
  RunningCampaign,
  ScheduleStore,
  Want,
} from '../../../scheduling/ports.ts';
import type { Pool } from '../pool.ts';
import { nextDue, takeDue } from './due.ts';
import { putOff } from './put-off.ts';

interface RunningRow {
  readonly now: Date;
  readonly dialers: SkipReason | null;
  readonly id: CampaignId | null;
  readonly account_id: AccountId;
  readonly spec: RunningCampaign['spec'];
  readonly places: readonly Place[];
  readonly idle_reason: SkipReason | null;
  readonly idle_why: string | null;
}

/** Why no dialer could dial, whatever the campaign; null: one can. */
const dialersSql = `
  case when exists (select from switches where name = 'stop-all') then 'paused'
       when not exists (select from nodes where connected and lease_until > now()) then 'dialer-down'
       when not exists (select from nodes where connected and lease_until > now() and note is distinct from 'clock') then 'clock' end`;

const runningSql = `
  select clock_timestamp() as now, ${dialersSql} as dialers, c.id, c.account_id, c.spec, c.idle_reason, c.idle_why,
         coalesce((select jsonb_agg(jsonb_build_object('place', place, 'zones', zones) order by place)
                   from campaign_places where campaign_id = c.id), '[]') as places
  from (select 1) as one left join campaigns c on c.state = 'running' order by c.priority desc, c.started_at, c.id`;

/** Scheduling's view of the record. No question grows with the length of a list. */
export class PostgresSchedule implements ScheduleStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async running(): Promise<Running> {
    const { rows } = await this.#pool.query<RunningRow>({ name: 'running', text: runningSql });
    return {
      now: rows[0]?.now ?? new Date(0),
      dialers: rows[0]?.dialers ?? undefined,
      campaigns: rows.flatMap((row) => (row.id === null ? [] : [toCampaign(row, row.id)])),
    };
  }

  async downTrunks(): Promise<ReadonlySet<string>> {
    const { rows } = await this.#pool.query<{ name: string }>(
      `select name from trunk_states where down_until > now() or (registration is not null and registration <> 'registered')`,
    );
    return new Set(rows.map((row) => row.name));
  }

  takeDue(wants: readonly Want[], holdMs: number): Promise<readonly DueTarget[]> {
    return takeDue(this.#pool, wants, holdMs);
  }

  putOff(closed: readonly PutOff[], limit: number): Promise<number> {
    return putOff(this.#pool, closed, limit);
  }

  async handedOut(): Promise<ReadonlyMap<CampaignId, number>> {
    const { rows } = await this.#pool.query<{ id: CampaignId; count: number }>(
      `select campaign_id as id, count(*) as count from targets
       where queued_until is not null and queued_until > now() and state = 'waiting' group by 1`,
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  async openCalls(): Promise<readonly OpenCalls[]> {
    const { rows } = await this.#pool.query<{ campaign_id: CampaignId | null; trunk: string; count: number }>(
      `select campaign_id, trunk, count(*) as count from attempts
       where ended_at is null and state in ('reserved', 'dialing', 'ringing', 'answered', 'lost') group by 1, 2`,
    );
    return rows.map(({ campaign_id, trunk, count }) => ({ campaignId: campaign_id ?? undefined, trunk, count }));
  }

  async takeBackAll(): Promise<void> {
    await this.#pool.query(
      `update targets t set queued_until = null from campaigns c
       where c.id = t.campaign_id and c.state = 'running' and t.state = 'waiting' and t.queued_until > now()`,
    );
  }

  async finishDone(): Promise<readonly CampaignId[]> {
    const { rows } = await this.#pool.query<{ id: CampaignId }>(
      `update campaigns c set state = 'finished', finished_at = now(), idle_reason = null, idle_why = null
       where state = 'running' and (select id from targets t where t.campaign_id = c.id and t.state in ('waiting', 'open')
                                    order by turn, next_at limit 1) is null
         -- Evidence of a call that a crash hid comes within seconds, and may say that nobody was called.
         and not exists (select from targets t join attempts a on a.target_id = t.id
                         where t.campaign_id = c.id and t.state = 'review' and a.disposition = 'unknown'
                           and a.ended_at > now() - interval '30 seconds')
       returning id`,
    );
    return rows.map((row) => row.id);
  }

  async setIdle(campaign: CampaignId, idle: Idle | undefined): Promise<void> {
    await this.#pool.query(`update campaigns set idle_reason = $2, idle_why = $3 where id = $1`, [
      campaign,
      idle?.why ?? null,
      idle?.sentence ?? null,
    ]);
  }

  nextDue(): Promise<ReadonlyMap<CampaignId, number>> {
    return nextDue(this.#pool);
  }
}

function toCampaign(row: RunningRow, id: CampaignId): RunningCampaign {
  const { account_id: accountId, spec, places, idle_reason: why, idle_why: sentence } = row;
  const idle = why === null ? undefined : { why, sentence: sentence ?? undefined };
  return { id, accountId, spec, places, idle };
}
