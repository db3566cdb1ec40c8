import type { LoginStore, LoginUser } from '../../../access/ports.ts';
import type { Pool } from '../pool.ts';

/** The n-th try is locked for as long as the table at n says; a try while locked is none. */
const trySql = `
  insert into login_tries as t (login, tries) values ($1, 1)
  on conflict (login) do update set tries = t.tries + 1, at = now(),
    locked_until = now() + make_interval(secs => ($2::float8[])[least(t.tries + 1, cardinality($2::float8[]))])
  where t.locked_until is null or t.locked_until <= now()
  returning tries`;

const lockedSql = `select ceil(extract(epoch from locked_until - now()))::int as seconds from login_tries where login = $1`;

const userSql = `
  select id, login, role, everywhere, password, totp_secret as "totpSecret", totp_step as "totpStep", closed_at is not null as closed
  from users where lower(login) = $1 and removed_at is null`;

const sessionSql = `
  insert into sessions (token, user_id, account_id, expires_at, user_agent)
  select $1, u.id, coalesce(
      (select a.id from user_accounts x join accounts a on a.id = x.account_id where x.user_id = u.id order by a.created_at limit 1),
      (select a.id from accounts a where u.everywhere order by a.created_at limit 1)),
    now() + make_interval(secs => $3), left($4, 200)
  from users u where u.id = $2`;

/** More tries than these are locked like the last. */
const tableLength = 32;

/** Users and sessions as logging in needs them. */
export function postgresLoginStore(pool: Pool): LoginStore {
  return {
    takeTry: async (login, lockSeconds) => {
      const table = Array.from({ length: tableLength }, (_, i) => lockSeconds(i + 1));
      if ((await pool.query(trySql, [login, table])).rowCount) return { allowed: true };
      const { rows } = await pool.query<{ seconds: number }>(lockedSql, [login]);
      return { allowed: false, seconds: Math.max(1, rows[0]?.seconds ?? 1) };
    },
    forgetTries: async (login) => {
      await pool.query('delete from login_tries where login = $1', [login]);
    },
    user: async (login) => (await pool.query<LoginUser>(userSql, [login])).rows[0],
    takeTotpStep: async (userId, step) => {
      const taken = await pool.query('update users set totp_step = $2 where id = $1 and totp_step < $2', [
        userId,
        step,
      ]);
      return taken.rowCount === 1;
    },
    openSession: async ({ token, userId, seconds, browser }) => {
      await pool.query(sessionSql, [token, userId, seconds, browser ?? null]);
      await pool.query('update users set last_login_at = now() where id = $1', [userId]);
      await pool.query('delete from sessions where expires_at < now()');
    },
  };
}
