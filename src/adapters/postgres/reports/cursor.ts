import type pg from 'pg';
import type { Connection, Pool } from '../pool.ts';

/** `background`: few rows at a time and no help from other cores, so that whoever dials does not notice. */
export type Reading = 'background' | undefined;

const batches = { usual: 2000, background: 200 } as const;

/**
 * Reads a query in batches through a server-side cursor, in one read-only snapshot: memory does not grow with the
 * result, and all rows belong to one moment. Leaving the loop early closes the cursor and gives the connection back.
 */
export async function* readByCursor<Row extends pg.QueryResultRow>(
  pool: Pool,
  sql: string,
  values: readonly unknown[],
  reading?: Reading,
): AsyncGenerator<Row> {
  const batch = batches[reading ?? 'usual'];
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin isolation level repeatable read read only');
    // Compiling a plan of many small joins costs more than it saves.
    await client.query('set local jit = off');
    if (reading === 'background') await client.query('set local max_parallel_workers_per_gather = 0');
    await client.query(`declare report no scroll cursor for ${sql}`, [...values]);
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${batch} from report`);
      yield* rows;
      if (rows.length < batch) break;
    }
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    await end(client, broken);
  }
}

/** A connection whose query failed goes back only after a rollback that worked. */
async function end(client: Connection, broken: Error | undefined): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (error) {
    client.release(broken ?? (error instanceof Error ? error : true));
  }
}
