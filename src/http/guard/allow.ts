import type { Visitor } from '../../adapters/postgres/access/visitors.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { Route } from '../route.ts';

/**
 * Whether this visitor may use this route at all; whose things it may touch is asked afterwards.
 * @throws DozvonError `not-logged-in`, `not-allowed`
 */
export function allow(route: Route, visitor: Visitor | undefined): void {
  if (route.who === 'public') return;
  if (!visitor) throw dozvonError('not-logged-in');
  if (visitor.kind === 'key') return allowKey(route, visitor.scopes);
  if (route.who !== 'user' && !route.who.includes(visitor.role))
    throw dozvonError('not-allowed', { right: `role ${route.who.join(' or ')}` });
  if (route.everywhere && !visitor.everywhere)
    throw dozvonError('not-allowed', { right: 'administrator of the installation' });
}

function allowKey({ keys, method }: Route, scopes: readonly string[]): void {
  if (keys === undefined) throw dozvonError('not-allowed', { right: 'a person, no key' });
  const scope = `${keys}:${method === 'GET' ? 'read' : 'write'}`;
  if (!scopes.includes(scope)) throw dozvonError('not-allowed', { right: `scope ${scope}` });
}
