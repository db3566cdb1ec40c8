import { useInstalledBook } from '../adapters/postgres/policy/load-book.ts';
import { openPool, type Pool } from '../adapters/postgres/pool.ts';
import { readEnteredTrunks } from '../adapters/postgres/trunks/entered-trunks.ts';
import type { Stack } from '../stack/stack.ts';
import type { CliContext } from './context.ts';

/** Opens the record for one command and closes it again. Starts what the command needs: the record alone by default. */
export async function withRecord(
  context: CliContext,
  work: (pool: Pool, stack: Stack) => Promise<void>,
  needs: 'record' | 'everything' = 'record',
): Promise<void> {
  const stack = await context.stack(needs === 'record' ? { parts: ['postgres'] } : {});
  const pool = openPool(stack.databaseUrl, 'command', 2);
  try {
    await useInstalledBook(pool);
    context.learnTrunks(await readEnteredTrunks(pool));
    await work(pool, stack);
  } finally {
    await pool.end();
  }
}
