import { z } from 'zod';
import { type LoggedIn, logIn, openSession } from '../../access/log-in.ts';
import { checkPassword } from '../../access/password-rule.ts';
import type { LoginUser } from '../../access/ports.ts';
import { postgresLoginStore } from '../../adapters/postgres/access/login-store.ts';
import { PostgresUsers } from '../../adapters/postgres/access/users.ts';
import { endSession } from '../../adapters/postgres/access/visitors.ts';
import { ensureAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import { argonPasswords } from '../../adapters/secrets/passwords.ts';
import { hashOf, randomTokens } from '../../adapters/secrets/tokens.ts';
import { totp } from '../../adapters/secrets/totp.ts';
import { DozvonError, dozvonError } from '../../domain/errors/index.ts';
import { sessionToken } from '../guard/authenticate.ts';
import { clearSessionCookie, setSessionCookie } from '../guard/session-cookie.ts';
import type { HttpKit } from '../kit.ts';
import { type Call, generalRoute, type Route } from '../route.ts';

const passwords = argonPasswords();
/** A lock is not noted again and again: the fifth wrong password said it. */
const refusals: ReadonlySet<string> = new Set(['login-wrong', 'login-code-wrong', 'login-closed']);
const word = z.string().min(1).max(200);
const loggedIn = z.object({ login: z.string(), role: z.string() });

const loginKit = ({ pool }: HttpKit) => ({ store: postgresLoginStore(pool), passwords, totp, tokens: randomTokens });

type AuthCall = Pick<Call<unknown, unknown, unknown, unknown>, 'kit' | 'request' | 'reply'>;

/** Puts the session into the browser, and a line into the audit log. */
async function welcome(
  { kit, request, reply }: AuthCall,
  { token, user }: LoggedIn,
  action: 'auth.login' | 'auth.link',
) {
  setSessionCookie(request, reply, kit.addresses.instance, token);
  await writeAuditLine(kit.pool, { who: user.login, action, subject: user.id, data: { address: request.ip } });
  return { login: user.login, role: user.role };
}

/** Whoever guesses leaves a trace. A name that is nobody's is not written down: it may be a password in the wrong field. */
async function noteRefusal({ kit, request }: AuthCall, login: string, error: unknown): Promise<void> {
  if (!(error instanceof DozvonError) || !refusals.has(error.code)) return;
  const user = await postgresLoginStore(kit.pool).user(login.trim().toLowerCase());
  await writeAuditLine(kit.pool, {
    who: user?.login ?? 'nobody',
    action: 'auth.refused',
    ...(user && { subject: user.id }),
    data: { why: error.code, address: request.ip },
  });
}

async function userOfLink(kit: HttpKit, token: string): Promise<LoginUser> {
  const user = await new PostgresUsers(kit.pool).userOfLink(hashOf(token));
  if (!user) throw dozvonError('link-used-up');
  if (user.closed) throw dozvonError('login-closed', { login: user.login });
  return user;
}

/** Logging in and out, and one-time links. */
export const authRoutes: readonly Route[] = [
  generalRoute(
    {
      method: 'POST',
      path: '/api/auth/login',
      id: 'auth.login',
      about: 'Log in: a session of 12 hours in a cookie',
      who: 'public',
      perMinute: 60,
      audit: false,
      body: z.object({ login: word, password: word, code: z.string().max(10).optional() }),
      answer: loggedIn,
    },
    async (call) => {
      const { kit, body, request } = call;
      try {
        const opened = await logIn(loginKit(kit), { ...body, browser: request.headers['user-agent'] });
        return await welcome(call, opened, 'auth.login');
      } catch (error) {
        await noteRefusal(call, body.login, error);
        throw error;
      }
    },
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/auth/logout',
      id: 'auth.logout',
      about: 'End the session',
      who: 'user',
      status: 204,
    },
    async ({ kit, request, reply }) => {
      const token = sessionToken(kit.addresses.instance, request);
      if (token !== undefined) await endSession(kit.pool, hashOf(token));
      clearSessionCookie(reply, kit.addresses.instance);
    },
  ),
  generalRoute(
    {
      method: 'GET',
      path: '/api/auth/link',
      id: 'auth.show-link',
      about: 'Whose one-time link this is, and whether an account must be named with it',
      who: 'public',
      perMinute: 60,
      query: z.object({ token: word }),
      answer: z.object({ login: z.string(), role: z.string(), accountNeeded: z.boolean() }),
    },
    async ({ kit, query }) => {
      const user = await userOfLink(kit, query.token);
      const { rowCount } = await kit.pool.query('select from accounts limit 1');
      return { login: user.login, role: user.role, accountNeeded: user.everywhere && rowCount === 0 };
    },
  ),
  generalRoute(
    {
      method: 'POST',
      path: '/api/auth/link',
      id: 'auth.link',
      about: 'Use a one-time link: choose a password and log in',
      who: 'public',
      perMinute: 60,
      audit: false,
      body: z.object({
        token: word,
        password: z.string().max(1000),
        account: z.string().trim().min(1).max(100).optional(),
      }),
      answer: loggedIn,
    },
    async (call) => {
      const { kit, body, request } = call;
      const users = new PostgresUsers(kit.pool);
      const user = await userOfLink(kit, body.token);
      checkPassword(body.password, user.login);
      if (!(await users.useLink(hashOf(body.token)))) throw dozvonError('link-used-up');
      if (body.account !== undefined && user.everywhere) await ensureAccount(kit.pool, body.account);
      await users.setPassword(user.id, await passwords.hash(body.password));
      return welcome(call, await openSession(loginKit(kit), user, request.headers['user-agent']), 'auth.link');
    },
  ),
];
