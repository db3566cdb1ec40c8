import { listen } from '../adapters/postgres/listen.ts';
import { openPool } from '../adapters/postgres/pool.ts';
import { readEnteredTrunks } from '../adapters/postgres/trunks/entered-trunks.ts';
import { TrunkBook } from '../config/entered-trunks.ts';
import { noteFarTrunks } from '../stack/far-trunks.ts';
import type { LoadedKit, RoleKit } from './role-kit.ts';

/**
 * The kit with a configuration that knows the trunks of the record: before the role starts, and again whenever an administrator
 * changes one, for as long as the process lives.
 */
export async function followTrunks(kit: LoadedKit): Promise<RoleKit> {
  const { addresses, log } = kit;
  const pool = openPool(addresses.databaseUrl, 'trunks', 1);
  pool.on('error', (error) => log.warn({ error }, 'a connection to the record broke'));
  const book = new TrunkBook(kit.config);
  const told: Parameters<RoleKit['onTrunks']>[0][] = [];
  const read = async (): Promise<void> => {
    const before = book.config.trunks;
    const wrong = book.put(await readEnteredTrunks(pool));
    if (wrong.length > 0) log.error({ trunks: wrong }, 'these trunks of the record cannot be read and are left out');
    noteFarTrunks(book.config, addresses.state);
    for (const tell of told) tell(before);
  };
  await read();
  const again = (): void => {
    read().catch((error: unknown) => log.error({ error }, 'trunks cannot be read; the old ones stay'));
  };
  listen(addresses.databaseUrl, ['dozvon_trunks'], again, log);
  return { ...kit, config: book.config, readTrunks: read, onTrunks: (tell) => void told.push(tell) };
}
