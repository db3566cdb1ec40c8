import type { Role, Scope } from '../../../domain/access.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

export interface VisitorAccount {
  readonly id: AccountId;
  readonly name: string;
}

/** A person with a session. */
export interface UserVisitor {
  readonly kind: 'user';
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly everywhere: boolean;
  readonly language: 'ru' | 'en';
  /** False: nobody chose it, the browser's own goes before it. */
  readonly languageChosen: boolean;
  readonly totp: boolean;
  /** The account that the session works in; null where there is none yet. */
  readonly account: VisitorAccount | null;
}

/** A programme with a key. */
export interface KeyVisitor {
  readonly kind: 'key';
  readonly keyId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly account: VisitorAccount;
}

/** Somebody who may use the API. */
export type Visitor = UserVisitor | KeyVisitor;

const sessionSql = `
  select u.id as "userId", u.login, u.name, u.role, u.everywhere, u.language, u.language_chosen as "languageChosen", u.totp_secret is not null as totp,
    a.id as account_id, a.name as account_name, s.seen_at < now() - interval '1 minute' as stale
  from sessions s join users u on u.id = s.user_id and u.removed_at is null and u.closed_at is null
    left join accounts a on a.id = s.account_id
      and (u.everywhere or exists (select from user_accounts x where x.user_id = u.id and x.account_id = a.id))
  where s.token = $1 and s.expires_at > now()`;

interface SessionRow extends Omit<UserVisitor, 'kind' | 'account'> {
  readonly account_id: AccountId | null;
  readonly account_name: string | null;
  readonly stale: boolean;
}

/** The user of a session that is not over. @param token SHA-256 of the cookie */
export async function userOfSession(pool: Pool, token: Uint8Array): Promise<UserVisitor | undefined> {
  const { rows } = await pool.query<SessionRow>({ name: 'session', text: sessionSql, values: [token] });
  const [row] = rows;
  if (!row) return undefined;
  const { account_id: id, account_name: name, stale, ...user } = row;
  if (stale) await pool.query('update sessions set seen_at = now() where token = $1', [token]);
  return { kind: 'user', ...user, account: id === null || name === null ? null : { id, name } };
}

const keySql = `
  select k.id as "keyId", k.name, k.scopes, a.id as account_id, a.name as account_name,
    k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as stale
  from api_keys k join accounts a on a.id = k.account_id where k.key = $1 and k.revoked_at is null`;

interface KeyRow extends Omit<KeyVisitor, 'kind' | 'account'> {
  readonly account_id: AccountId;
  readonly account_name: string;
  readonly stale: boolean;
}

/** The programme of a key that was not taken back. @param key its SHA-256 */
export async function programmeOfKey(pool: Pool, key: Uint8Array): Promise<KeyVisitor | undefined> {
  const { rows } = await pool.query<KeyRow>({ name: 'api-key', text: keySql, values: [key] });
  const [row] = rows;
  if (!row) return undefined;
  const { account_id: id, account_name: name, stale, ...programme } = row;
  if (stale) await pool.query('update api_keys set last_used_at = now() where key = $1', [key]);
  return { kind: 'key', ...programme, account: { id, name } };
}

export async function endSession(pool: Pool, token: Uint8Array): Promise<void> {
  await pool.query('delete from sessions where token = $1', [token]);
}

const chooseSql = `
  update sessions s set account_id = a.id from users u, accounts a
  where s.token = $1 and u.id = s.user_id and a.id = $2
    and (u.everywhere or exists (select from user_accounts x where x.user_id = u.id and x.account_id = a.id))`;

/** The session works in this account from now on. @returns false when it is not the user's */
export async function chooseAccount(pool: Pool, token: Uint8Array, accountId: string): Promise<boolean> {
  return (await pool.query(chooseSql, [token, accountId])).rowCount === 1;
}

/** Accounts that a user may work in, by name. */
export async function accountsOfUser(pool: Pool, userId: string): Promise<readonly VisitorAccount[]> {
  const { rows } = await pool.query<VisitorAccount>(
    `select a.id, a.name from accounts a, users u where u.id = $1
       and (u.everywhere or exists (select from user_accounts x where x.user_id = u.id and x.account_id = a.id))
     order by a.name`,
    [userId],
  );
  return rows;
}
