import type { CampaignId, TargetId } from '../../../domain/ids.ts';
import type { SkipReason } from '../../../domain/skip-reason.ts';
import type { DueTarget, RunningCampaign, ScheduleStore } from '../../../scheduling/ports.ts';
import type { Pool } from '../pool.ts';

/** Scheduling's view of the record. */
export class PostgresSchedule implements ScheduleStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async running(): Promise<readonly RunningCampaign[]> {
    const { rows } = await this.#pool.query<RunningCampaign>(
      `select id, spec from campaigns where state = 'running' order by priority desc, started_at, id`,
    );
    return rows;
  }

  async downTrunks(): Promise<ReadonlySet<string>> {
    const { rows } = await this.#pool.query<{ name: string }>(
      `select name from trunk_states where down_until > now() or (registration is not null and registration <> 'registered')`,
    );
    return new Set(rows.map((row) => row.name));
  }

  async takeDue(campaign: CampaignId, limit: number, holdMs: number): Promise<readonly DueTarget[]> {
    const { rows } = await this.#pool.query<{ id: TargetId; next_trunk: string | null; attempts: number }>({
      name: 'take-due',
      text: `update targets set queued_until = now() + make_interval(secs => $3 / 1000.0)
             where id in (
               select id from targets where campaign_id = $1 and state = 'waiting' and next_at <= now()
                 and (queued_until is null or queued_until < now())
               order by next_at, position limit $2 for update skip locked)
             returning id, next_trunk, attempts`,
      values: [campaign, limit, holdMs],
    });
    return rows.map((row) => ({ targetId: row.id, trunk: row.next_trunk ?? undefined, attempts: row.attempts }));
  }

  async handedOut(): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      `select count(*) as count from campaigns c join targets t on t.campaign_id = c.id
       where c.state = 'running' and t.state = 'waiting' and t.queued_until > now()`,
    );
    return rows[0]?.count ?? 0;
  }

  async takeBackAll(): Promise<void> {
    await this.#pool.query(
      `update targets t set queued_until = null from campaigns c
       where c.id = t.campaign_id and c.state = 'running' and t.state = 'waiting' and t.queued_until > now()`,
    );
  }

  async finishDone(): Promise<readonly CampaignId[]> {
    const { rows } = await this.#pool.query<{ id: CampaignId }>(
      `update campaigns c set state = 'finished', finished_at = now()
       where state = 'running' and (select id from targets t where t.campaign_id = c.id and t.state in ('waiting', 'open')
                                    order by next_at limit 1) is null
       returning id`,
    );
    return rows.map((row) => row.id);
  }

  async setIdle(campaign: CampaignId, why: SkipReason | undefined): Promise<void> {
    await this.#pool.query(`update campaigns set idle_reason = $2 where id = $1 and idle_reason is distinct from $2`, [
      campaign,
      why ?? null,
    ]);
  }

  async nextDueMs(): Promise<number | undefined> {
    const { rows } = await this.#pool.query<{ ms: number | null }>(
      `select (extract(epoch from min(first.next_at) - now()) * 1000)::float8 as ms
       from campaigns c cross join lateral (
         select next_at from targets where campaign_id = c.id and state = 'waiting' and (queued_until is null or queued_until < now())
         order by next_at limit 1) first
       where c.state = 'running'`,
    );
    return rows[0]?.ms ?? undefined;
  }
}
