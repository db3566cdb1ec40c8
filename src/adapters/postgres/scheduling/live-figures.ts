import type { CampaignState } from '../../../domain/campaign.ts';
import type { AccountId, CampaignId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';
import { type TargetTally, targetTallies } from './target-tallies.ts';

/** Live figures of one campaign; money in kopecks. */
export interface LiveCampaign extends TargetTally {
  readonly campaignId: CampaignId;
  readonly name: string;
  readonly run: number;
  readonly state: CampaignState;
  readonly listId: string;
  readonly list: string;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Calls between reservation and end, those to numbers outside too. */
  readonly lines: number;
  readonly price: number;
  readonly currency: string;
  /** Why nothing dials, in a word of the skip reasons. */
  readonly idle: string | null;
  /** To the microsecond: the place of the campaign in the list. */
  readonly place: string;
}

export interface LiveQuestion {
  readonly accountId: AccountId;
  readonly campaignId?: string | undefined;
  readonly states?: readonly CampaignState[] | undefined;
  /** Campaigns made before this place. */
  readonly before?: readonly [place: string, id: string] | undefined;
  readonly limit?: number;
}

const liveSql = `
  select c.id as "campaignId", c.name, c.run, c.state, c.list_id as "listId", l.name as list, c.created_at as "createdAt",
    c.created_at::text as place, c.started_at as "startedAt", c.finished_at as "finishedAt",
    c.spent as price, coalesce(c.spec->'rates'->>'currency', 'RUB') as currency,
    (select count(*) from attempts a where a.campaign_id = c.id and a.ended_at is null
       and a.state in ('reserved', 'dialing', 'ringing', 'answered', 'lost'))
      + (select count(*) from outside_legs o where o.campaign_id = c.id and o.ended_at is null) as lines,
    case when c.state <> 'running' then null
      when exists (select from nodes where connected and lease_until > now()) then c.idle_reason else 'dialer-down' end as idle
  from (select * from campaigns
        where account_id = $1 and ($2::uuid is null or id = $2) and ($3::text[] is null or state = any($3))
          and ($4::timestamptz is null or (created_at, id) < ($4, $5::uuid))
        order by created_at desc, id desc limit $6) c
    join lists l on l.id = c.list_id
  order by c.created_at desc, c.id desc`;

/** Campaigns of an account with their figures, the newest first. */
export async function liveCampaigns(pool: Pool, question: LiveQuestion): Promise<readonly LiveCampaign[]> {
  const { accountId, campaignId, states, before, limit = 200 } = question;
  const values = [accountId, campaignId ?? null, states ?? null, before?.[0] ?? null, before?.[1] ?? null, limit];
  const { rows } = await pool.query<Omit<LiveCampaign, keyof TargetTally>>({
    name: 'live-campaigns',
    text: liveSql,
    values,
  });
  const tallyOf = await targetTallies(pool, rows);
  return rows.map((row) => ({ ...row, ...tallyOf(row) }));
}
