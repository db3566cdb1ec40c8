import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { dozvonError } from '../../domain/errors/index.ts';

const folder = join(import.meta.dirname, 'migrations');
/** Any constant will do, as long as every dozvon uses the same: two starting processes must not migrate at once. */
const lockKey = 4_100_001;

/** Brings the database to the newest schema: runs each numbered SQL file once, each in its own transaction. */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'dozvon migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query('create table if not exists migrations (name text primary key, at timestamptz default now())');
    const done = await client.query<{ name: string }>('select name from migrations');
    const known = new Set(done.rows.map((row) => row.name));
    for (const name of await migrationFiles()) if (!known.has(name)) await runOne(client, name);
  } finally {
    await client.end();
  }
}

/**
 * Makes a new record, and refuses one that older processes still serve: a command of today would meet tables of yesterday.
 * @throws DozvonError `record-behind`
 */
export async function insistNewest(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'dozvon command' });
  await client.connect();
  let known: ReadonlySet<string>;
  try {
    const { rows } = await client.query<{ made: boolean }>(`select to_regclass('migrations') is not null as made`);
    const done = rows[0]?.made ? await client.query<{ name: string }>('select name from migrations') : { rows: [] };
    known = new Set(done.rows.map((row) => row.name));
  } finally {
    await client.end();
  }
  if (known.size === 0) return migrate(url);
  const missing = (await migrationFiles()).filter((name) => !known.has(name));
  if (missing.length > 0) throw dozvonError('record-behind', { count: missing.length, first: missing[0] ?? '' });
}

async function migrationFiles(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
}

async function runOne(client: pg.Client, name: string): Promise<void> {
  const text = await readFile(join(folder, name), 'utf8');
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed`, { cause: error });
  }
}
