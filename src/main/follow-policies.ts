import { listen } from '../adapters/postgres/listen.ts';
import { useInstalledBook } from '../adapters/postgres/policy/load-book.ts';
import { openPool } from '../adapters/postgres/pool.ts';
import type { LoadedKit } from './role-kit.ts';

/**
 * Reads the installation's own policies, calendars and number register before the role starts, and again whenever one
 * changes: for as long as the process lives.
 */
export async function followPolicies({ addresses, log }: LoadedKit): Promise<void> {
  const pool = openPool(addresses.databaseUrl, 'policies', 1);
  pool.on('error', (error) => log.warn({ error }, 'a connection to the record broke'));
  await useInstalledBook(pool);
  const reread = (): void => {
    useInstalledBook(pool).catch((error: unknown) =>
      log.error({ error }, 'policies cannot be read; the old ones stay in force'),
    );
  };
  listen(addresses.databaseUrl, ['dozvon_policy'], reread, log);
}
