import pg from 'pg';

/** What the doctor wants to know of a server. */
export interface DatabaseServer {
  readonly version: string;
  /** Its clock, ms since 1970. */
  readonly nowMs: number;
}

const patienceMs = 5000;

/** @throws Error when the server does not answer within 5 s, or refuses us */
export async function askDatabaseServer(url: string): Promise<DatabaseServer> {
  const sql = "select current_setting('server_version') v, extract(epoch from clock_timestamp()) * 1000 ms";
  const { rows } = await oneQuery<{ v: string; ms: string }>(url, sql);
  return { version: rows[0]?.v ?? '', nowMs: Number(rows[0]?.ms) };
}

/** Whether the server takes connections. Asks the database `postgres`: it is there from the first moment. */
export async function databaseServerAnswers(url: string): Promise<boolean> {
  await oneQuery(maintenance(url), 'select 1');
  return true;
}

/** Makes the database that the address names, unless it is there. */
export async function makeDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const found = await oneQuery(maintenance(url), 'select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) await oneQuery(maintenance(url), `create database ${pg.escapeIdentifier(name)}`);
}

function maintenance(url: string): string {
  const copy = new URL(url);
  copy.pathname = '/postgres';
  return copy.href;
}

async function oneQuery<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: readonly string[] = [],
): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  // A server that dies under an open connection says so here too; the query itself has failed already.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await client.query<Row>(sql, [...values]);
  } finally {
    await client.end();
  }
}
