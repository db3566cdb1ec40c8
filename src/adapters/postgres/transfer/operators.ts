import { randomBytes, randomUUID } from 'node:crypto';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { OperatorState } from '../../../domain/operator.ts';
import type { Pool } from '../pool.ts';

export interface OperatorRow {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly queues: readonly string[];
  readonly state: OperatorState;
}

export interface OperatorPhoneRow {
  readonly login: string;
  readonly password: string;
  readonly kind: 'sip' | 'webrtc';
}

/** Operators and their phones in the record. Dialers hear of a change at once. */
export class PostgresOperators {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** All phones that may register. A page's has a password during its shift alone. */
  async logins(): Promise<readonly OperatorPhoneRow[]> {
    const { rows } = await this.#pool.query<OperatorPhoneRow>(
      `select login, password, kind from operators where removed_at is null and password <> '' order by login`,
    );
    return rows;
  }

  async list(accountId: AccountId): Promise<readonly OperatorRow[]> {
    const { rows } = await this.#pool.query<OperatorRow>(
      'select id, name, login, queues, state from operators where account_id = $1 and removed_at is null order by name',
      [accountId],
    );
    return rows;
  }

  /** @param login absent: made from the name and chance; @param password absent: made by chance */
  async add(
    accountId: AccountId,
    operator: { name: string; queues: readonly string[]; login?: string | undefined; password?: string | undefined },
  ): Promise<{ readonly login: string; readonly password: string }> {
    const login = operator.login ?? `op-${randomBytes(4).toString('hex')}`;
    const password = operator.password ?? randomBytes(12).toString('base64url');
    const { rowCount } = await this.#pool.query(
      `insert into operators (id, account_id, name, login, password, queues) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [randomUUID(), accountId, operator.name, login, password, operator.queues],
    );
    if (rowCount === 0) throw dozvonError('operator-exists', { name: operator.name, login });
    await this.#changed();
    return { login, password };
  }

  async remove(accountId: AccountId, name: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `update operators set removed_at = now(), state = 'offline', login = login || '-removed-' || id where account_id = $1 and name = $2 and removed_at is null`,
      [accountId, name],
    );
    await this.#changed();
    return rowCount === 1;
  }

  async #changed(): Promise<void> {
    await this.#pool.query(`select pg_notify('dozvon_operators', '')`);
  }
}
