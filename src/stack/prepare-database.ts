import { migrate } from '../adapters/postgres/migrate.ts';
import { makeDatabase } from '../adapters/postgres/server.ts';

/** Brings the schema to the newest. Our own cluster also gets its database at the first start. */
export async function prepareDatabase(url: string, ours: boolean): Promise<void> {
  if (ours) await makeDatabase(url);
  await migrate(url);
}
