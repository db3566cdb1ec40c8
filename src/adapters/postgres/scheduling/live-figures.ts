import type { CampaignState } from '../../../domain/campaign.ts';
import type { AccountId, CampaignId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** Live figures of one campaign; money in kopecks. */
export interface LiveCampaign {
  readonly campaignId: CampaignId;
  readonly name: string;
  readonly state: CampaignState;
  readonly list: string;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly targets: number;
  readonly done: number;
  readonly open: number;
  readonly waiting: number;
  readonly heardFull: number;
  /** Calls between reservation and end. */
  readonly lines: number;
  readonly price: number;
  /** Why nothing dials, in a word of the skip reasons. */
  readonly idle: string | null;
  readonly nextAt: Date | null;
}

const liveSql = `
  select c.id as "campaignId", c.name, c.state, l.name as list, c.started_at as "startedAt", c.finished_at as "finishedAt",
    t.targets, t.done, t.open, t.waiting, t.heard_full as "heardFull", c.spent as price, t.next_at as "nextAt",
    (select count(*) from attempts a where a.campaign_id = c.id and a.ended_at is null
       and a.state in ('reserved', 'dialing', 'ringing', 'answered', 'lost')) as lines,
    case when exists (select from nodes where connected and lease_until > now()) then c.idle_reason else 'dialer-down' end as idle
  from campaigns c join lists l on l.id = c.list_id,
    lateral (select count(*) as targets, count(*) filter (where state in ('done', 'review')) as done,
               count(*) filter (where state = 'open') as open, count(*) filter (where state = 'waiting') as waiting,
               count(*) filter (where heard_full) as heard_full, min(next_at) filter (where state = 'waiting') as next_at
             from targets where campaign_id = c.id) t
  where c.account_id = $1 and ($2::uuid is null or c.id = $2) and ($3::text[] is null or c.state = any($3))
  order by c.created_at desc`;

/** Campaigns of an account with their figures, the newest first. @param states absent: all */
export async function liveCampaigns(
  pool: Pool,
  accountId: AccountId,
  campaignId?: string,
  states?: readonly CampaignState[],
): Promise<readonly LiveCampaign[]> {
  const { rows } = await pool.query<LiveCampaign>({
    name: 'live-campaigns',
    text: liveSql,
    values: [accountId, campaignId ?? null, states ?? null],
  });
  return rows;
}
