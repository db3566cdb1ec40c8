import { z } from 'zod';
import { addKey, listKeys, revokeKey } from '../../adapters/postgres/access/api-keys.ts';
import { hashOf, randomTokens } from '../../adapters/secrets/tokens.ts';
import { isScope, type Scope, scopes } from '../../domain/access.ts';
import { type Route, route, userOf } from '../route.ts';

const scope = z
  .custom<Scope>((value) => typeof value === 'string' && isScope(value), 'is no scope')
  .meta({ type: 'string', enum: [...scopes] });
const summary = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.date(),
  createdBy: z.string().nullable(),
  lastUsedAt: z.date().nullable(),
});
const admin = ['admin'] as const;
const hintLength = 8;

/** Keys of programmes. */
export const keyRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/keys',
      id: 'keys.list',
      about: 'Keys of this account, without the keys themselves',
      who: admin,
      answer: z.object({ items: z.array(summary), scopes: z.array(z.string()) }),
    },
    async ({ kit, account }) => {
      const items = await listKeys(kit.pool, account.id);
      return { items: items.map((key) => ({ ...key, scopes: [...key.scopes] })), scopes: [...scopes] };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/keys',
      id: 'keys.add',
      secret: true,
      about: 'Make a key; it is shown in this answer and never again',
      who: admin,
      status: 201,
      body: z.object({ name: z.string().trim().min(1).max(100), scopes: z.array(scope).min(1).max(scopes.length) }),
      answer: z.object({ id: z.string(), key: z.string() }),
    },
    async (call) => {
      const { kit, account, body } = call;
      const key = `dz_${randomTokens.make().token}`;
      const made = { accountId: account.id, ...body, key: hashOf(key), hint: key.slice(0, hintLength) };
      return { id: await addKey(kit.pool, { ...made, createdBy: userOf(call).userId }), key };
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/keys/:key',
      id: 'keys.revoke',
      about: 'Take a key back, at once',
      who: admin,
      status: 204,
    },
    ({ kit, params }) => revokeKey(kit.pool, params.key),
  ),
];
