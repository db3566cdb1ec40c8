import type { Pool } from '../pool.ts';
import { SlowFigures } from '../slow-figures.ts';

/** The people of a campaign by where they are. */
export interface TargetTally {
  readonly targets: number;
  readonly done: number;
  readonly open: number;
  readonly waiting: number;
  readonly heardFull: number;
  readonly nextAt: Date | null;
}

const tallySql = `
  select campaign_id as id, count(*) as targets, count(*) filter (where state in ('done', 'review')) as done,
    count(*) filter (where state = 'open') as open, count(*) filter (where state = 'waiting') as waiting,
    count(*) filter (where heard_full) as "heardFull", min(next_at) filter (where state = 'waiting') as "nextAt"
  from targets where campaign_id = any($1) group by 1`;

const tallies = new SlowFigures<TargetTally>(async (pool, keys) => {
  const ids = new Map(keys.map((key) => [key.slice(0, 36), key]));
  const { rows } = await pool.query<TargetTally & { id: string }>({
    name: 'target-tallies',
    text: tallySql,
    values: [[...ids.keys()]],
  });
  return new Map(rows.map(({ id, ...tally }) => [ids.get(id) ?? id, tally]));
});

const nobody: TargetTally = { targets: 0, done: 0, open: 0, waiting: 0, heardFull: 0, nextAt: null };

/** Counts the people of campaigns. A campaign whose state has changed is counted anew at once. */
export async function targetTallies(
  pool: Pool,
  campaigns: readonly { readonly campaignId: string; readonly state: string }[],
): Promise<(campaign: { readonly campaignId: string; readonly state: string }) => TargetTally> {
  const keyOf = ({ campaignId, state }: { campaignId: string; state: string }): string => `${campaignId} ${state}`;
  const found = await tallies.of(pool, campaigns.map(keyOf));
  return (campaign) => found.get(keyOf(campaign)) ?? nobody;
}
