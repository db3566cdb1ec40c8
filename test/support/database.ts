import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/adapters/postgres/migrate.ts';
import { testStack } from '../../src/stack/test-stack.ts';
import { waitFor } from './wait-for.ts';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The server that `./dozvon test` started; run by hand, the tests start it themselves and leave it running. */
async function serverUrl(): Promise<string> {
  return process.env.DOZVON_TEST_DATABASE_URL ?? (await testStack()).databaseUrl;
}

async function onServer(sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: await serverUrl() });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** A pool that has ended may still be closing its sockets: cutting them would be somebody's uncaught exception. */
async function dropQuietly(name: string): Promise<void> {
  const connections = `select 1 from pg_stat_activity where datname = '${name}'`;
  await waitFor('every connection closed', 5000, async () => (await onServer(connections)) === 0);
  await onServer(`drop database ${name} with (force)`);
}

/** A database of its own, with the newest schema and nothing in it. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(await serverUrl());
  url.pathname = `/${name}`;
  await migrate(url.href);
  return { url: url.href, drop: () => dropQuietly(name) };
}
