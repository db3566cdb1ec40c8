import { randomUUID } from 'node:crypto';
import type { Scope } from '../../../domain/access.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** A key as lists show it; the key itself is shown once, when it is made. */
export interface KeySummary {
  readonly id: string;
  readonly name: string;
  /** Its first characters. */
  readonly hint: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly lastUsedAt: Date | null;
}

export interface NewKey {
  readonly accountId: AccountId;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** SHA-256. */
  readonly key: Uint8Array;
  readonly hint: string;
  readonly createdBy: string;
}

export async function listKeys(pool: Pool, accountId: AccountId): Promise<readonly KeySummary[]> {
  const { rows } = await pool.query<KeySummary>(
    `select k.id, k.name, k.hint, k.scopes, k.created_at as "createdAt", u.login as "createdBy", k.last_used_at as "lastUsedAt"
     from api_keys k left join users u on u.id = k.created_by
     where k.account_id = $1 and k.revoked_at is null order by k.created_at desc`,
    [accountId],
  );
  return rows;
}

export async function addKey(pool: Pool, { accountId, name, scopes, key, hint, createdBy }: NewKey): Promise<string> {
  const id = randomUUID();
  await pool.query(
    'insert into api_keys (id, account_id, name, key, hint, scopes, created_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, accountId, name, key, hint, scopes, createdBy],
  );
  return id;
}

/** The key is good for nothing from this moment. */
export async function revokeKey(pool: Pool, id: string): Promise<void> {
  await pool.query('update api_keys set revoked_at = now() where id = $1', [id]);
}
