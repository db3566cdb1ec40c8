import { z } from 'zod';
import { makeOneTimeLink } from '../../access/make-link.ts';
import { PostgresUsers } from '../../adapters/postgres/access/users.ts';
import type { VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import { randomTokens } from '../../adapters/secrets/tokens.ts';
import { roles } from '../../domain/access.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { HttpKit } from '../kit.ts';
import { type Call, type Params, type Route, route, userOf } from '../route.ts';

const user = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: z.enum(roles),
  everywhere: z.boolean(),
  language: z.enum(['ru', 'en']),
  accounts: z.array(z.string()),
  planCalls: z.number().describe('Calls that a day at the desk is planned for; 0: no plan'),
  active: z.boolean().describe('A password was chosen'),
  totp: z.boolean(),
  closed: z.boolean().describe('By an administrator: logs in no more until opened'),
  lockedUntil: z.date().nullable().describe('Too many wrong passwords'),
  sessions: z.number().describe('Open now'),
  createdAt: z.date(),
  lastLoginAt: z.date().nullable(),
});
const link = z.object({ url: z.string(), expiresAt: z.date() });
const admin = ['admin'] as const;

const linkOf = ({ pool, addresses }: HttpKit, id: string) =>
  makeOneTimeLink({ store: new PostgresUsers(pool), tokens: randomTokens }, id, addresses.http.url);

/**
 * Whoever may reset a password may become that user: an administrator of one account touches nobody who works elsewhere too.
 * @throws DozvonError `not-allowed`
 */
async function checkReach(call: Call<Params<'/:user'>, unknown, unknown, VisitorAccount>): Promise<void> {
  if (userOf(call).everywhere) return;
  const { everywhere, accounts } = await new PostgresUsers(call.kit.pool).find(call.params.user);
  if (everywhere || accounts.some((name) => name !== call.account.name))
    throw dozvonError('not-allowed', { right: 'administrator of the installation' });
}

/** Users of the account, for its administrators. */
export const userRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/users',
      id: 'users.list',
      about: 'Users of this account',
      who: admin,
      answer: z.object({ items: z.array(user) }),
    },
    async (call) => {
      const { kit, account } = call;
      const items = await new PostgresUsers(kit.pool).list(account.id, userOf(call).everywhere);
      return { items: items.map((each) => ({ ...each, accounts: [...each.accounts] })) };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/users',
      id: 'users.add',
      secret: true,
      about: 'Add a user to this account; the one-time link is shown once',
      who: admin,
      status: 201,
      body: z.object({
        login: z
          .string()
          .trim()
          .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,59}$/u, 'is no name to log in with'),
        name: z.string().trim().min(1).max(100),
        role: z.enum(roles),
        language: z.enum(['ru', 'en']).default('ru'),
      }),
      answer: z.object({ id: z.string(), link }),
    },
    async ({ kit, account, body }) => {
      const id = await new PostgresUsers(kit.pool).add({ ...body, accounts: [account.id] });
      return { id, link: await linkOf(kit, id) };
    },
  ),
  route(
    {
      method: 'PATCH',
      path: '/api/users/:user',
      id: 'users.change',
      about: 'Change the name or the role of a user',
      who: admin,
      status: 204,
      body: z.object({ name: z.string().trim().min(1).max(100).optional(), role: z.enum(roles).optional() }),
    },
    async (call) => {
      await checkReach(call);
      await new PostgresUsers(call.kit.pool).change(call.params.user, call.body);
    },
  ),
  route(
    {
      method: 'PUT',
      path: '/api/users/:user/plan',
      id: 'users.plan',
      about: "Plan an operator's day at the desk of this account: how many calls; 0 is no plan",
      who: admin,
      status: 204,
      body: z.object({ calls: z.int().min(0).max(1000) }),
    },
    ({ kit, account, params, body }) => new PostgresUsers(kit.pool).planDay(params.user, account.id, body.calls),
  ),
  route(
    {
      method: 'POST',
      path: '/api/users/:user/reset',
      id: 'users.reset',
      secret: true,
      about: 'A one-time link for a new password; codes of an authenticator app are needed no more',
      who: admin,
      answer: link,
    },
    async (call) => {
      await checkReach(call);
      await new PostgresUsers(call.kit.pool).setTotp(call.params.user, null);
      return linkOf(call.kit, call.params.user);
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/users/:user/close',
      id: 'users.close',
      about: 'Close a user: sessions end at once and no log-in succeeds. Or open it again',
      who: admin,
      status: 204,
      body: z.object({ on: z.boolean() }),
    },
    async (call) => {
      await checkReach(call);
      await new PostgresUsers(call.kit.pool).close(call.params.user, call.body.on);
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/users/:user/sessions',
      id: 'users.end-sessions',
      about: 'End every session of a user; the password stays',
      who: admin,
      answer: z.object({ ended: z.number() }),
    },
    async (call) => {
      await checkReach(call);
      return { ended: await new PostgresUsers(call.kit.pool).endSessions(call.params.user) };
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/users/:user/totp',
      id: 'users.remove-totp',
      about: 'Log in without codes again, such as after a lost telephone',
      who: admin,
      status: 204,
    },
    async (call) => {
      await checkReach(call);
      await new PostgresUsers(call.kit.pool).setTotp(call.params.user, null);
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/users/:user',
      id: 'users.remove',
      about: 'The user logs in no more; sessions end at once',
      who: admin,
      status: 204,
    },
    async (call) => {
      await checkReach(call);
      await new PostgresUsers(call.kit.pool).remove(call.params.user);
    },
  ),
];
