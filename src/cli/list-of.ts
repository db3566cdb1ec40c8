import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { findList } from '../adapters/postgres/accounts/accounts.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { ListId } from '../domain/ids.ts';
import type { CampaignSession } from './campaign-session.ts';
import type { CliContext } from './context.ts';
import { importFile } from './import-file.ts';

/**
 * The list that a command line names: a file, which is imported first under its name (again each time: debts are brought
 * up to date and nobody is called twice for it), or the id or name of a list that exists.
 */
export async function listOf(context: CliContext, session: CampaignSession, wanted: string): Promise<ListId> {
  const { pool, accountId, spec } = session;
  if (!statSync(wanted, { throwIfNoEntry: false })?.isFile()) {
    const known = await findList(pool, accountId, wanted);
    if (known) return known;
    throw dozvonError('list-unknown', { account: spec.account, list: wanted });
  }
  const report = await importFile(context, { pool, file: wanted, account: spec.account, listName: basename(wanted) });
  if (report.list === undefined) throw dozvonError('list-empty', { campaign: spec.name });
  return report.list;
}
