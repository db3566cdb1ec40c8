import { useInstalledBook } from '../adapters/postgres/policy/load-book.ts';
import { openPool } from '../adapters/postgres/pool.ts';
import { readStack } from '../stack/ensure-stack.ts';
import type { CliContext } from './context.ts';

/**
 * Puts the installation's own policies in force for this command where the record runs already. Commands that need no stack
 * start none: without it they know the bundled policies, and say so when there may be others.
 */
export async function useRunningBook(context: CliContext): Promise<void> {
  const config = await context.config();
  const stack = readStack(await context.state());
  const runs = config.database !== undefined || stack?.processes.some(({ name }) => name === 'postgres');
  const url = config.database?.url ?? stack?.databaseUrl;
  if (!runs || url === undefined) return;
  const pool = openPool(url, 'policies', 1);
  try {
    await useInstalledBook(pool);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    context.step(`policies of this installation cannot be read (${why}): only those of the programme are known here`);
  } finally {
    await pool.end();
  }
}
