import { openPool, type Pool } from '../pool.ts';

/** What is going on, for `status`. */
export interface Overview {
  readonly trunks: readonly TrunkOverview[];
  readonly campaigns: readonly CampaignOverview[];
  readonly nodes: readonly NodeOverview[];
  /** Calls between reservation and end. */
  readonly linesInUse: number;
  /** The emergency stop is on: nothing is dialled. */
  readonly stopped: boolean;
}

export interface TrunkOverview {
  readonly name: string;
  readonly linesInUse: number;
  readonly down: boolean;
  readonly registration: string | null;
}

export interface CampaignOverview {
  readonly campaignId: string;
  readonly account: string;
  readonly name: string;
  readonly state: string;
  readonly targets: number;
  readonly done: number;
  readonly linesInUse: number;
}

export interface NodeOverview {
  readonly name: string;
  readonly connected: boolean;
  readonly dialer: boolean;
}

const campaignsSql = `(select coalesce(jsonb_agg(jsonb_build_object('campaignId', c.id, 'account', a.name, 'name', c.name, 'state', c.state,
       'targets', (select count(*) from targets where campaign_id = c.id),
       'done', (select count(*) from targets where campaign_id = c.id and state in ('done', 'review')),
       'linesInUse', coalesce((select sum(count) from open where campaign_id = c.id), 0)) order by c.created_at), '[]')
     from campaigns c join accounts a on a.id = c.account_id where c.state in ('ready', 'running', 'paused'))`;

/** @param campaigns SQL of a JSON list: counting their people takes a second where they have a million */
const overviewSql = (campaigns: string): string => `
  with open as (
    select trunk, campaign_id, count(*)::int as count from attempts
    where ended_at is null and state in ('reserved', 'dialing', 'ringing', 'answered', 'lost') group by 1, 2
  )
  select
    (select coalesce(jsonb_agg(jsonb_build_object('name', t.name,
       'linesInUse', coalesce((select sum(count) from open where trunk = t.name), 0),
       'down', coalesce(t.down_until > now(), false) or coalesce(t.registration <> 'registered', false),
       'registration', t.registration) order by t.name), '[]') from trunk_states t) as trunks,
    ${campaigns} as campaigns,
    (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'connected', connected, 'dialer', lease_until > now())
       order by name), '[]') from nodes) as nodes,
    (select coalesce(sum(count), 0)::int from open) as "linesInUse",
    exists (select 1 from switches where name = 'stop-all') as stopped`;

/** @returns undefined when the record does not answer: status then shows the processes alone */
export async function readOverview(databaseUrl: string): Promise<Overview | undefined> {
  const pool = openPool(databaseUrl, 'status', 1);
  try {
    return (await pool.query<Overview>(overviewSql(campaignsSql))).rows[0];
  } catch {
    return undefined;
  } finally {
    await pool.end();
  }
}

/** Trunks, nodes and lines alone, over connections that are open. */
export async function linesOverview(pool: Pool): Promise<Omit<Overview, 'campaigns'> | undefined> {
  return (await pool.query<Overview>({ name: 'lines-overview', text: overviewSql(`'[]'::jsonb`) })).rows[0];
}
