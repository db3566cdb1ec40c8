import type { Pool } from '../adapters/postgres/pool.ts';
import type { CampaignState } from '../domain/campaign.ts';
import type { CampaignId } from '../domain/ids.ts';

/** Live figures of one campaign. */
export interface CampaignProgress {
  readonly state: CampaignState;
  readonly targets: number;
  readonly done: number;
  readonly open: number;
  readonly waiting: number;
  readonly attempts: number;
  readonly heardFull: number;
  readonly redials: number;
  readonly transfers: number;
  readonly price: number;
  /** What holds up everybody who is due, in a word of the skip reasons. */
  readonly idle: string | null;
  /** Seconds until the next dial that is planned; null when none is. */
  readonly nextSeconds: number | null;
}

const progressSql = `
  select c.state, c.spent as price,
         (select why from campaign_holds where campaign_id = c.id) as idle,
         t.targets, t.done, t.open, t.waiting, t.heard_full as "heardFull", t.next_seconds as "nextSeconds",
         a.attempts, a.redials,
         (select count(*) from transfers x where x.campaign_id = c.id and x.bridged_at is not null) as transfers
  from campaigns c,
    lateral (select count(*) as targets, count(*) filter (where state in ('done', 'review')) as done,
               count(*) filter (where state = 'open') as open, count(*) filter (where state = 'waiting') as waiting,
               count(*) filter (where heard_full) as heard_full,
               extract(epoch from min(next_at) filter (where state = 'waiting') - now())::float8 as next_seconds
             from targets where campaign_id = c.id) t,
    lateral (select count(*) filter (where state not in ('refused', 'released')) as attempts,
               count(*) filter (where redial_of is not null) as redials
             from attempts where campaign_id = c.id) a
  where c.id = $1`;

/** Reads the live figures. */
export async function campaignProgress(pool: Pool, id: CampaignId): Promise<CampaignProgress> {
  const { rows } = await pool.query<CampaignProgress>({ name: 'progress-figures', text: progressSql, values: [id] });
  const [row] = rows;
  if (!row) throw new Error(`The campaign ${id} vanished`);
  return row;
}
