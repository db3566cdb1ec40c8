import type { CampaignId, TargetId } from '../../../domain/ids.ts';
import type { DueTarget, Want } from '../../../scheduling/ports.ts';
import type { Pool } from '../pool.ts';

interface DueRow {
  readonly id: TargetId;
  readonly campaign_id: CampaignId;
  readonly next_trunk: string | null;
  readonly attempts: number;
}

/**
 * Each turn of a campaign is a stretch of the index in the order of the calls, and is read no further than the campaign may still
 * take: the cost does not grow with the list. Rows that another scheduler is taking are passed over.
 */
const takeSql = `
  update targets set queued_until = now() + make_interval(secs => $2 / 1000.0)
  where id in (
    select due.id
    from jsonb_to_recordset($1) as want(campaign_id uuid, most int, turns smallint[]) cross join lateral (
      select next.id
      from unnest(want.turns) as turn(n) cross join lateral (
        select id from targets
        where campaign_id = want.campaign_id and turn = turn.n and state = 'waiting' and next_at <= now()
          and (queued_until is null or queued_until < now())
        order by next_at, position limit want.most for update skip locked
      ) next limit want.most
    ) due)
  returning id, campaign_id, next_trunk, attempts`;

/** Takes what is due for the hopper, for all campaigns at once. */
export async function takeDue(pool: Pool, wants: readonly Want[], holdMs: number): Promise<readonly DueTarget[]> {
  if (wants.length === 0) return [];
  const asked = wants.map(({ campaignId, most, turns }) => ({ campaign_id: campaignId, most, turns }));
  const { rows } = await pool.query<DueRow>({
    name: 'take-due',
    text: takeSql,
    values: [JSON.stringify(asked), holdMs],
  });
  return rows.map((row) => ({
    targetId: row.id,
    campaignId: row.campaign_id,
    trunk: row.next_trunk ?? undefined,
    attempts: row.attempts,
  }));
}

/** The first row of each turn: open ones and those in the hopper are few and are read over. */
const nextDueSql = `
  select c.id, (extract(epoch from min(first.next_at) - now()) * 1000)::float8 as ms
  from campaigns c
  cross join lateral generate_series(0, 2 * coalesce((select max(place) from campaign_places where campaign_id = c.id), 0) + 1) as turn(n)
  cross join lateral (
    select next_at from targets
    where campaign_id = c.id and turn = turn.n and state = 'waiting' and (queued_until is null or queued_until < now())
    order by next_at limit 1) first
  where c.state = 'running' group by c.id`;

export async function nextDue(pool: Pool): Promise<ReadonlyMap<CampaignId, number>> {
  const { rows } = await pool.query<{ id: CampaignId; ms: number }>({ name: 'next-due', text: nextDueSql });
  return new Map(rows.map(({ id, ms }) => [id, ms]));
}
