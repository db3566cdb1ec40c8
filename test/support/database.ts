import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/adapters/postgres/migrate.ts';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The server that `./dozvon test` started. A missing server fails the test: it is never skipped. */
function serverUrl(): string {
  const url = process.env.DOZVON_TEST_DATABASE_URL;
  if (!url) throw new Error('DOZVON_TEST_DATABASE_URL is not set: run the store tests by "./dozvon test store"');
  return url;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of its own, with the newest schema and nothing in it. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  await migrate(url.href);
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) };
}
