import pg from 'pg';
import { migrate } from '../adapters/postgres/migrate.ts';
import { maintenanceUrl } from './ready-probe.ts';

/** Brings the schema to the newest. Our own cluster also gets its database at the first start. */
export async function prepareDatabase(url: string, ours: boolean): Promise<void> {
  if (ours) await makeDatabase(url);
  await migrate(url);
}

async function makeDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const client = new pg.Client({ connectionString: maintenanceUrl(url) });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
