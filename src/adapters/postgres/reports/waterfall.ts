import type { CampaignId } from '../../../domain/ids.ts';
import { runReport } from '../../../reporting/run-report.ts';
import type { Pool } from '../pool.ts';
import { SlowFigures } from '../slow-figures.ts';
import { postgresReportReader } from './reader.ts';

export interface WaterfallStep {
  readonly step: string;
  readonly count: number;
  readonly share: number;
}

/** By campaign and its state: a pause shows at once, also where counting everybody takes seconds. */
const waterfalls = new SlowFigures<readonly WaterfallStep[]>(async (pool, keys) => {
  const read = keys.map(async (key) => [key, await readSteps(pool, key.slice(0, 36) as CampaignId)] as const);
  return new Map(await Promise.all(read));
});

async function readSteps(pool: Pool, campaignId: CampaignId): Promise<readonly WaterfallStep[]> {
  const { rows } = runReport(postgresReportReader(pool), 'campaign', { campaignId });
  const steps: WaterfallStep[] = [];
  for await (const { step, count, share } of rows)
    steps.push({ step: String(step), count: Number(count), share: Number(share) });
  return steps;
}

/** From the rows of the list to the people dialled, as the report `campaign` counts them. */
export async function waterfallOf(pool: Pool, campaignId: CampaignId): Promise<readonly WaterfallStep[]> {
  const { rows } = await pool.query<{ state: string }>('select state from campaigns where id = $1', [campaignId]);
  const key = `${campaignId} ${rows[0]?.state ?? ''}`;
  return (await waterfalls.of(pool, [key])).get(key) ?? [];
}
