import { randomUUID } from 'node:crypto';
import type { LoginUser } from '../../../access/ports.ts';
import type { Role } from '../../../domain/access.ts';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId } from '../../../domain/ids.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';

/** A user as lists show it; nothing secret. */
export interface UserSummary {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly everywhere: boolean;
  readonly language: 'ru' | 'en';
  readonly accounts: readonly string[];
  /** Calls that a day at the desk of the asked account is planned for; 0: no plan. */
  readonly planCalls: number;
  /** Whether a password was chosen yet. */
  readonly active: boolean;
  readonly totp: boolean;
  /** Closed by an administrator: logs in no more until opened. */
  readonly closed: boolean;
  /** Wrong passwords keep the user out until then. */
  readonly lockedUntil: Date | null;
  /** Open sessions. */
  readonly sessions: number;
  readonly createdAt: Date;
  readonly lastLoginAt: Date | null;
}

export interface NewUser {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly everywhere?: boolean;
  readonly language?: 'ru' | 'en';
  /** Argon2 hash; absent: the user chooses by a one-time link. */
  readonly password?: string;
  readonly accounts: readonly AccountId[];
}

const summarySql = `
  select u.id, u.login, u.name, u.role, u.everywhere, u.language, u.password is not null as active,
    u.totp_secret is not null as totp, u.closed_at is not null as closed,
    (select locked_until from login_tries where login = lower(u.login) and locked_until > now()) as "lockedUntil",
    (select count(*)::int from sessions s where s.user_id = u.id and s.expires_at > now()) as sessions, u.created_at as "createdAt", u.last_login_at as "lastLoginAt",
    coalesce((select x.plan_calls from user_accounts x where x.user_id = u.id and x.account_id = $1), 0) as "planCalls",
    array(select a.name from user_accounts x join accounts a on a.id = x.account_id where x.user_id = u.id order by 1) as accounts
  from users u
  where u.removed_at is null and ($1::uuid is null or (u.everywhere and $3)
      or exists (select from user_accounts x where x.user_id = u.id and x.account_id = $1)
      or (u.everywhere and exists (select from operators o where o.user_id = u.id and o.account_id = $1 and o.removed_at is null)))
    and ($2::text is null or lower(u.login) = lower($2) or u.id::text = $2)
  order by u.login`;

/** Users in the record. */
export class PostgresUsers {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * @param accountId users of this account; absent: all
   * @param withEverywhere with every administrator of the installation; else with those alone who have sat at a desk of the account
   */
  async list(accountId?: AccountId, withEverywhere = false): Promise<readonly UserSummary[]> {
    return (await this.#pool.query<UserSummary>(summarySql, [accountId ?? null, null, withEverywhere])).rows;
  }

  /** @throws DozvonError `not-found` */
  async find(loginOrId: string): Promise<UserSummary> {
    const { rows } = await this.#pool.query<UserSummary>(summarySql, [null, loginOrId, true]);
    const [row] = rows;
    if (!row) throw dozvonError('not-found', { what: 'user', name: loginOrId, hint: 'dozvon user list' });
    return row;
  }

  /** @throws DozvonError `user-exists` */
  async add(user: NewUser): Promise<string> {
    const id = randomUUID();
    await transaction(this.#pool, async (connection) => {
      const { rowCount } = await connection.query(
        `insert into users (id, login, name, role, everywhere, language, password) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (lower(login)) where removed_at is null do nothing`,
        [id, user.login, user.name, user.role, user.everywhere ?? false, user.language ?? 'ru', user.password ?? null],
      );
      if (rowCount === 0) throw dozvonError('user-exists', { login: user.login });
      await setAccounts(connection, id, user.accounts);
    });
    return id;
  }

  /** Changes what is given. @throws DozvonError `last-admin` */
  async change(
    id: string,
    change: { readonly name?: string | undefined; readonly role?: Role | undefined },
  ): Promise<void> {
    await transaction(this.#pool, async (connection) => {
      if (change.role !== undefined && change.role !== 'admin') await keepAnAdmin(connection, id);
      await connection.query('update users set name = coalesce($2, name), role = coalesce($3, role) where id = $1', [
        id,
        change.name ?? null,
        change.role ?? null,
      ]);
    });
  }

  /** Plans the user's day at the desk of an account. @param calls 0: no plan. @throws DozvonError `not-found` for whoever does not work there */
  async planDay(id: string, accountId: AccountId, calls: number): Promise<void> {
    const { rowCount } = await this.#pool.query(
      `insert into user_accounts (user_id, account_id, plan_calls)
       select u.id, $2, $3 from users u where u.id = $1
         and (u.everywhere or exists (select from user_accounts x where x.user_id = u.id and x.account_id = $2))
       on conflict (user_id, account_id) do update set plan_calls = excluded.plan_calls`,
      [id, accountId, calls],
    );
    if (rowCount === 0)
      throw dozvonError('not-found', { what: 'user of this account', name: id, hint: 'GET /api/users' });
  }

  /** The user's sessions end at once. @throws DozvonError `last-admin` */
  async remove(id: string): Promise<void> {
    await transaction(this.#pool, async (connection) => {
      await keepAnAdmin(connection, id);
      await connection.query('update users set removed_at = now(), password = null, totp_secret = null where id = $1', [
        id,
      ]);
      await connection.query('delete from user_links where user_id = $1', [id]);
      await connection.query('delete from sessions where user_id = $1', [id]);
    });
  }

  /** A new password ends every session of the user, and every link. */
  async setPassword(id: string, password: string): Promise<void> {
    await transaction(this.#pool, async (connection) => {
      await connection.query('update users set password = $2 where id = $1', [id, password]);
      await connection.query('delete from sessions where user_id = $1', [id]);
      await connection.query('delete from user_links where user_id = $1', [id]);
      await connection.query('delete from login_tries where login = (select lower(login) from users where id = $1)', [
        id,
      ]);
    });
  }

  async setTotp(id: string, secret: string | null): Promise<void> {
    await this.#pool.query(
      'update users set totp_secret = $2, totp_since = case when $2::text is not null then now() end where id = $1',
      [id, secret],
    );
  }

  /** A closed user has no sessions and gets none. Opened again, wrong passwords of before count no more. @throws DozvonError `last-admin` */
  async close(id: string, on: boolean): Promise<void> {
    await transaction(this.#pool, async (connection) => {
      if (on) await keepAnAdmin(connection, id);
      await connection.query(
        'update users set closed_at = case when $2 then coalesce(closed_at, now()) end where id = $1',
        [id, on],
      );
      if (on) await connection.query('delete from sessions where user_id = $1', [id]);
      else
        await connection.query('delete from login_tries where login = (select lower(login) from users where id = $1)', [
          id,
        ]);
    });
  }

  /** @returns how many sessions ended */
  async endSessions(id: string): Promise<number> {
    return (await this.#pool.query('delete from sessions where user_id = $1', [id])).rowCount ?? 0;
  }

  async setLanguage(id: string, language: 'ru' | 'en'): Promise<void> {
    await this.#pool.query('update users set language = $2, language_chosen = true where id = $1', [id, language]);
  }

  /** An older link of the user is worth nothing any more. @param token its SHA-256 */
  async makeLink(id: string, token: Uint8Array, seconds: number): Promise<Date> {
    await this.#pool.query('delete from user_links where user_id = $1', [id]);
    const { rows } = await this.#pool.query<{ at: Date }>(
      `insert into user_links (token, user_id, expires_at) values ($1, $2, now() + make_interval(secs => $3)) returning expires_at as at`,
      [token, id, seconds],
    );
    return rows[0]?.at ?? new Date();
  }

  /** Whose link this is, while it is good; it stays good. */
  async userOfLink(token: Uint8Array): Promise<LoginUser | undefined> {
    const { rows } = await this.#pool.query<LoginUser>(
      `select u.id, u.login, u.role, u.everywhere, u.password, u.totp_secret as "totpSecret", u.totp_step as "totpStep", u.closed_at is not null as closed
       from user_links l join users u on u.id = l.user_id and u.removed_at is null
       where l.token = $1 and l.used_at is null and l.expires_at > now()`,
      [token],
    );
    return rows[0];
  }

  /** Uses a link up: of two at once, one succeeds. */
  async useLink(token: Uint8Array): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      'update user_links set used_at = now() where token = $1 and used_at is null and expires_at > now()',
      [token],
    );
    return rowCount === 1;
  }
}

async function setAccounts(connection: Connection, id: string, accounts: readonly AccountId[]): Promise<void> {
  await connection.query('delete from user_accounts where user_id = $1', [id]);
  await connection.query('insert into user_accounts (user_id, account_id) select $1, unnest($2::uuid[])', [
    id,
    accounts,
  ]);
}

/** Without an administrator of the whole nobody could mend anything. */
async function keepAnAdmin(connection: Connection, id: string): Promise<void> {
  const { rows } = await connection.query<{ id: string; login: string }>(
    `select id, login from users where everywhere and role = 'admin' and removed_at is null and closed_at is null for update`,
  );
  const [only, ...others] = rows;
  if (only?.id === id && others.length === 0) throw dozvonError('last-admin', { login: only.login });
}
