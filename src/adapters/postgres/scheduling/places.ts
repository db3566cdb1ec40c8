import type { CampaignId } from '../../../domain/ids.ts';
import type { NewTarget } from '../../../scheduling/campaign-ports.ts';
import type { Pool } from '../pool.ts';

const addSql = `
  insert into campaign_places (campaign_id, place, zones)
  select $1, (select coalesce(max(place), 0) from campaign_places where campaign_id = $1) + row_number() over (order by zones), zones
  from (select string_to_array(key, ',') as zones from unnest($2::text[]) as key) as new
  where not exists (select from campaign_places p where p.campaign_id = $1 and p.zones = new.zones)
  on conflict do nothing`;

/** Makes the places that these people need. @returns the place of each set of zones, joined by commas */
export async function placesOf(
  pool: Pool,
  id: CampaignId,
  targets: readonly NewTarget[],
): Promise<ReadonlyMap<string, number>> {
  const keys = [...new Set(targets.map(({ zones }) => zones.join()))].filter((key) => key !== '');
  if (keys.length === 0) return new Map();
  await pool.query(addSql, [id, keys]);
  const { rows } = await pool.query<{ place: number; zones: string[] }>(
    'select place, zones from campaign_places where campaign_id = $1',
    [id],
  );
  return new Map(rows.map(({ place, zones }) => [zones.join(), place]));
}
