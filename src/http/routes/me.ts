import { z } from 'zod';
import { checkPassword } from '../../access/password-rule.ts';
import { postgresLoginStore } from '../../adapters/postgres/access/login-store.ts';
import { PostgresUsers } from '../../adapters/postgres/access/users.ts';
import { accountsOfUser, chooseAccount } from '../../adapters/postgres/access/visitors.ts';
import { argonPasswords } from '../../adapters/secrets/passwords.ts';
import { hashOf } from '../../adapters/secrets/tokens.ts';
import { newTotp, totp } from '../../adapters/secrets/totp.ts';
import { roles } from '../../domain/access.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { sessionToken } from '../guard/authenticate.ts';
import type { HttpKit } from '../kit.ts';
import { generalRoute, type Route, userOf } from '../route.ts';

const passwords = argonPasswords();
const account = z.object({ id: z.string(), name: z.string() });

/** Sensitive changes ask for the password again: an unattended page is not enough. */
async function prove(kit: HttpKit, login: string, password: string): Promise<void> {
  const user = await postgresLoginStore(kit.pool).user(login.toLowerCase());
  if (!(await passwords.matches(user?.password ?? null, password))) throw dozvonError('login-wrong');
}

const password = z.string().min(1).max(1000);
const code = z.string().regex(/^\d{6}$/);

/** The own user: who I am, my account, my password, my authenticator app. */
export const meRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'GET',
      path: '/api/me',
      id: 'me.show',
      about: 'Who is logged in, the account of the session, and the accounts to choose from',
      who: 'user',
      answer: z.object({
        id: z.string(),
        login: z.string(),
        name: z.string(),
        role: z.enum(roles),
        everywhere: z.boolean(),
        language: z.enum(['ru', 'en']),
        languageChosen: z.boolean().describe('By the user; else a browser speaks its own'),
        totp: z.boolean(),
        account: account.nullable(),
        accounts: z.array(account),
      }),
    },
    async (call) => {
      const { userId: id, login, name, role, everywhere, language, languageChosen, totp, account } = userOf(call);
      const accounts = [...(await accountsOfUser(call.kit.pool, id))];
      return { id, login, name, role, everywhere, language, languageChosen, totp, account, accounts };
    },
  ),
  generalRoute(
    {
      method: 'PUT',
      path: '/api/me',
      id: 'me.change',
      about: 'The language of my screens, wherever I log in, and the account that this session works in from now on',
      who: 'user',
      status: 204,
      body: z.object({ language: z.enum(['ru', 'en']).optional(), account: z.uuid().optional() }),
    },
    async (call) => {
      const { kit, body, request } = call;
      if (body.language) await new PostgresUsers(kit.pool).setLanguage(userOf(call).userId, body.language);
      if (body.account === undefined) return;
      const token = sessionToken(kit.addresses.instance, request);
      const chosen = token !== undefined && (await chooseAccount(kit.pool, hashOf(token), body.account));
      if (!chosen) throw dozvonError('not-found', { what: 'account', name: body.account, hint: 'GET /api/me' });
    },
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/me/password',
      id: 'me.change-password',
      about: 'Change my password; every session of mine ends',
      who: 'user',
      status: 204,
      perMinute: 10,
      body: z.object({ password, newPassword: password }),
    },
    async (call) => {
      const { login, userId } = userOf(call);
      checkPassword(call.body.newPassword, login);
      await prove(call.kit, login, call.body.password);
      await new PostgresUsers(call.kit.pool).setPassword(userId, await passwords.hash(call.body.newPassword));
    },
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/me/totp/secret',
      id: 'me.offer-totp',
      secret: true,
      about: 'A secret for my authenticator app, with its picture; it binds nothing yet',
      who: 'user',
      answer: z.object({ secret: z.string(), uri: z.string(), picture: z.string().describe('data: URL, PNG') }),
    },
    (call) => newTotp(userOf(call).login),
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/me/totp',
      id: 'me.set-totp',
      about: 'Log in with codes of this secret from now on; the code proves that the app has it',
      who: 'user',
      status: 204,
      perMinute: 10,
      body: z.object({ password, secret: z.string().regex(/^[A-Z2-7]{16,64}$/), code }),
    },
    async (call) => {
      const { login, userId } = userOf(call);
      await prove(call.kit, login, call.body.password);
      if (totp.stepOf(call.body.secret, call.body.code) === undefined) throw dozvonError('login-code-wrong');
      await new PostgresUsers(call.kit.pool).setTotp(userId, call.body.secret);
    },
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/me/totp/remove',
      id: 'me.remove-totp',
      about: 'Log in without codes again',
      who: 'user',
      status: 204,
      perMinute: 10,
      body: z.object({ password }),
    },
    async (call) => {
      const { login, userId } = userOf(call);
      await prove(call.kit, login, call.body.password);
      await new PostgresUsers(call.kit.pool).setTotp(userId, null);
    },
  ),
];
