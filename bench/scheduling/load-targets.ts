/** Millions of targets in several campaigns, written straight into the record. */
import { randomUUID } from 'node:crypto';
import type { Pool } from '../../src/adapters/postgres/pool.ts';
import { campaignSpec } from '../../test/support/campaign-spec.ts';

export interface LoadWish {
  readonly targets: number;
  readonly campaigns: number;
  /** Names of the trunks that the campaigns share, round robin. */
  readonly trunks: readonly string[];
}

/** Zones of Russia, east to west: a place for each, and one for mobiles of whom nobody knows. */
const zones = [
  'Asia/Kamchatka',
  'Asia/Magadan',
  'Asia/Vladivostok',
  'Asia/Yakutsk',
  'Asia/Irkutsk',
  'Asia/Krasnoyarsk',
  'Asia/Omsk',
  'Asia/Yekaterinburg',
  'Europe/Samara',
  'Europe/Moscow',
  'Europe/Kaliningrad',
];
const places = zones.length + 1;

/**
 * The first campaign has half of the people, the others share the rest evenly. Of each: three quarters are due, an eighth is called
 * again later, an eighth is done. Checks of foreign keys are off while loading: their debtors are not there.
 */
export async function loadTargets(pool: Pool, wish: LoadWish, say: (text: string) => void): Promise<void> {
  const account = randomUUID();
  const list = randomUUID();
  await pool.query('insert into accounts (id, name) values ($1, $2)', [account, account]);
  await pool.query(`insert into lists (id, account_id, name) values ($1, $2, 'bench')`, [list, account]);
  const indexes = await dropIndexes(pool);
  const half = Math.ceil(wish.targets / 2);
  const rest = Math.floor((wish.targets - half) / Math.max(1, wish.campaigns - 1));
  for (let n = 0; n < wish.campaigns; n++) {
    const campaign = randomUUID();
    const trunk = wish.trunks[n % wish.trunks.length] ?? 'volga';
    await addCampaign(pool, { account, list, campaign, trunk });
    await addPeople(pool, { account, campaign, count: n === 0 ? half : rest });
    say(`campaign ${n + 1} of ${wish.campaigns} loaded`);
  }
  for (const sql of indexes) await pool.query(sql);
  await pool.query('vacuum analyze targets');
  say('indexes built');
}

async function dropIndexes(pool: Pool): Promise<readonly string[]> {
  await pool.query('alter table targets drop constraint targets_campaign_id_debtor_id_key');
  const { rows } = await pool.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where tablename = 'targets' and indexname <> 'targets_pkey'`,
  );
  for (const { indexname } of rows) await pool.query(`drop index ${indexname}`);
  return [...rows.map(({ indexdef }) => indexdef), 'create unique index on targets (campaign_id, debtor_id)'];
}

interface NewCampaign {
  readonly account: string;
  readonly list: string;
  readonly campaign: string;
  readonly trunk: string;
}

async function addCampaign(pool: Pool, { account, list, campaign, trunk }: NewCampaign): Promise<void> {
  const spec = campaignSpec({ name: campaign, trunks: [trunk] });
  await pool.query(
    `insert into campaigns (id, account_id, list_id, name, state, spec, started_at) values ($1, $2, $3, $4, 'running', $5, now())`,
    [campaign, account, list, campaign, spec],
  );
  const sets = [...zones.map((zone) => [zone]), zones.toSorted()];
  for (const [i, set] of sets.entries())
    await pool.query('insert into campaign_places (campaign_id, place, zones) values ($1, $2, $3)', [
      campaign,
      i + 1,
      set,
    ]);
}

async function addPeople(
  pool: Pool,
  { account, campaign, count }: { account: string; campaign: string; count: number },
): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('set session_replication_role = replica');
    await connection.query(
      `insert into targets (id, account_id, campaign_id, debtor_id, position, state, next_at, next_kind, place)
       select gen_random_uuid(), $1, $2, gen_random_uuid(), n, case n % 8 when 7 then 'done' else 'waiting' end,
              case n % 8 when 6 then now() + interval '1 hour' * (1 + n % 24) else now() - interval '1 hour' end,
              case n % 8 when 6 then 'redial' else 'first' end, 1 + n % ${places}
       from generate_series(1, $3) as n`,
      [account, campaign, count],
    );
    await connection.query('set session_replication_role = origin');
  } finally {
    connection.release();
  }
}
