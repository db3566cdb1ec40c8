import type { CampaignId } from '../../../domain/ids.ts';
import { shares } from '../../../reporting/shares.ts';
import { type Pool, transaction } from '../pool.ts';
import { SlowFigures } from '../slow-figures.ts';
import { reportSql } from './reader.ts';

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

/**
 * The report `campaign` without its examples. Not through a cursor, as reports are read: a cursor has one core alone, and everybody of a
 * campaign is compared with the list and the calls.
 */
async function readSteps(pool: Pool, campaignId: CampaignId): Promise<readonly WaterfallStep[]> {
  const sql = `select step, count from (${await reportSql('campaign')}) waterfall`;
  const rows = await transaction(pool, async (connection) => {
    await connection.query('set local jit = off');
    await connection.query(`set local work_mem = '64MB'`);
    return (await connection.query<{ step: string; count: string }>(sql, [campaignId, null, null])).rows;
  });
  const counts = rows.map(({ count }) => Number(count));
  return shares(counts).map((share, place) => ({ step: rows[place]?.step ?? '', count: counts[place] ?? 0, share }));
}

/** From the rows of the list to the people dialled, as the report `campaign` counts them. */
export async function waterfallOf(pool: Pool, campaignId: CampaignId): Promise<readonly WaterfallStep[]> {
  const { rows } = await pool.query<{ state: string }>('select state from campaigns where id = $1', [campaignId]);
  const key = `${campaignId} ${rows[0]?.state ?? ''}`;
  return (await waterfalls.of(pool, [key])).get(key) ?? [];
}
