import { isOwned, isOwnedName, type OwnedName } from '../../adapters/postgres/access/owned.ts';
import type { Visitor, VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import type { Pool } from '../../adapters/postgres/pool.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { Route } from '../route.ts';

/**
 * The one place that keeps accounts apart: every id in a path must belong to the account that the visitor works in.
 * @returns that account; null for a route that needs none
 * @throws DozvonError `account-missing`, or `not-found` whether the thing is another account's or nobody's
 */
export async function ownAccount(
  pool: Pool,
  route: Route,
  visitor: Visitor | undefined,
  params: Readonly<Record<string, string>>,
): Promise<VisitorAccount | null> {
  const account = visitor?.account ?? null;
  if (route.withoutAccount) return account;
  if (!account) throw dozvonError('account-missing');
  for (const [name, id] of Object.entries(params)) {
    if (isOwnedName(name) && !(await isOwned(pool, name, id, account.id)))
      throw dozvonError('not-found', { what: name satisfies OwnedName, name: id, hint: 'the lists of this account' });
  }
  return account;
}
