import { ownPrompts } from '../adapters/postgres/own-prompts.ts';
import { useInstalledBook } from '../adapters/postgres/policy/load-book.ts';
import { openPool, type Pool } from '../adapters/postgres/pool.ts';
import { readEnteredTrunks } from '../adapters/postgres/trunks/entered-trunks.ts';
import { type CampaignReferences, withOwnPrompts } from '../config/campaign-references.ts';
import { readStack } from '../stack/ensure-stack.ts';
import { campaignReferences } from './campaign-references.ts';
import type { CliContext } from './context.ts';

/**
 * Puts the installation's own policies in force for this command where the record runs already. Commands that need no stack
 * start none: without it they know the bundled policies, and say so when there may be others.
 */
export async function useRunningBook(context: CliContext): Promise<void> {
  await ofRunningRecord(context, 'policies', undefined, useInstalledBook);
}

/** The same for trunks that administrators entered. */
export async function useRunningTrunks(context: CliContext): Promise<void> {
  context.learnTrunks(await ofRunningRecord(context, 'trunks', [], readEnteredTrunks));
}

/** What campaign files may refer to: with this installation's policies and own recordings where the record runs already. */
export async function runningReferences(context: CliContext): Promise<CampaignReferences> {
  await useRunningBook(context);
  await useRunningTrunks(context);
  const own = await ofRunningRecord(context, 'recordings', [], (pool) => ownPrompts(pool));
  return withOwnPrompts(campaignReferences(), own);
}

/** Reads what is there without starting anything. @param without what is known when no record runs, or it does not answer */
export async function ofRunningRecord<T>(
  context: CliContext,
  what: string,
  without: T,
  read: (pool: Pool) => Promise<T>,
): Promise<T> {
  const config = await context.config();
  const stack = readStack(await context.state());
  const runs = config.database !== undefined || stack?.processes.some(({ name }) => name === 'postgres');
  const url = config.database?.url ?? stack?.databaseUrl;
  if (!runs || url === undefined) return without;
  const pool = openPool(url, what, 1);
  try {
    return await read(pool);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    context.step(`${what} of this installation cannot be read (${why}): only those of the programme are known here`);
    return without;
  } finally {
    await pool.end();
  }
}
