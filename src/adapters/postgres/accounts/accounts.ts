import { randomUUID } from 'node:crypto';
import type { CommissionStep } from '../../../domain/account-terms.ts';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId, ListId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** The account of this name; made on first use (from the command line only). */
export async function ensureAccount(pool: Pool, name: string): Promise<AccountId> {
  await pool.query('insert into accounts (id, name) values ($1, $2) on conflict (name) do nothing', [
    randomUUID(),
    name,
  ]);
  const { rows } = await pool.query<{ id: AccountId }>('select id from accounts where name = $1', [name]);
  const [row] = rows;
  if (!row) throw new Error(`The account ${name} vanished while it was made`);
  return row.id;
}

/**
 * The account of this name, which must be there: commands that only look make none.
 * @throws DozvonError `not-found`
 */
export async function knownAccount(pool: Pool, name: string): Promise<AccountId> {
  const { rows } = await pool.query<{ id: AccountId }>('select id from accounts where name = $1', [name]);
  const [row] = rows;
  if (!row) throw dozvonError('not-found', { what: 'account', name, hint: 'dozvon account list' });
  return row.id;
}

/** An account as `account list` shows it. */
export interface AccountSummary {
  readonly id: AccountId;
  readonly name: string;
  readonly createdAt: Date;
  readonly lists: number;
  /** People who were not erased. */
  readonly debtors: number;
  readonly campaigns: number;
  readonly running: number;
}

/** All accounts of this installation, by name. */
export async function listAccounts(pool: Pool): Promise<readonly AccountSummary[]> {
  const { rows } = await pool.query<AccountSummary>(
    `select a.id, a.name, a.created_at as "createdAt",
            (select count(*) from lists where account_id = a.id) as lists,
            (select count(*) from debtors where account_id = a.id and erased_at is null) as debtors,
            (select count(*) from campaigns where account_id = a.id) as campaigns,
            (select count(*) from campaigns where account_id = a.id and state = 'running') as running
     from accounts a order by a.name`,
  );
  return rows;
}

/** IANA zone in which the days of an account begin. */
export async function accountZone(pool: Pool, id: AccountId): Promise<string> {
  const { rows } = await pool.query<{ zone: string }>('select zone from accounts where id = $1', [id]);
  return rows[0]?.zone ?? 'UTC';
}

/** How the reports of an account count. */
export interface AccountTerms {
  readonly zone: string;
  readonly commission: readonly CommissionStep[];
}

/** Changes what is given. @returns what holds now */
export async function setAccount(pool: Pool, id: AccountId, change: Partial<AccountTerms>): Promise<AccountTerms> {
  const { rows } = await pool.query<AccountTerms>(
    `update accounts set zone = coalesce($2, zone), commission = coalesce($3::jsonb, commission) where id = $1
     returning zone, commission`,
    [id, change.zone ?? null, change.commission ? JSON.stringify(change.commission) : null],
  );
  const [terms] = rows;
  if (!terms) throw dozvonError('not-found', { what: 'account', name: id, hint: 'dozvon account list' });
  return terms;
}

/** A list of the account by its id or its name. */
export async function findList(pool: Pool, accountId: AccountId, idOrName: string): Promise<ListId | undefined> {
  const { rows } = await pool.query<{ id: ListId }>(
    'select id from lists where account_id = $1 and (id::text = $2 or name = $2) order by id::text = $2 desc limit 1',
    [accountId, idOrName],
  );
  return rows[0]?.id;
}
