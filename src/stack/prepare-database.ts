import { migrate } from '../adapters/postgres/migrate.ts';
import { ensurePartitions, isLockTimeout } from '../adapters/postgres/partitions.ts';
import { openPool } from '../adapters/postgres/pool.ts';
import { makeDatabase } from '../adapters/postgres/server.ts';

/** Brings the schema to the newest. Our own cluster also gets its database at the first start. */
export async function prepareDatabase(url: string, ours: boolean): Promise<void> {
  if (ours) await makeDatabase(url);
  await migrate(url);
  const pool = openPool(url, 'prepare', 1);
  try {
    await ensurePartitions(pool, new Date());
  } catch (error) {
    // Somebody reads a whole table just now: the scheduler makes them within the day, and the default partition takes the rows.
    if (!isLockTimeout(error)) throw error;
  } finally {
    await pool.end();
  }
}
