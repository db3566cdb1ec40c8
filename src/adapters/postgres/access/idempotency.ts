import type { Pool } from '../pool.ts';

/** What an Idempotency-Key says about a request. */
export type Claim =
  | { readonly kind: 'new' }
  | { readonly kind: 'at-work' }
  | { readonly kind: 'other-request' }
  | { readonly kind: 'done'; readonly status: number; readonly answer: string }
  | { readonly kind: 'not-kept' };

interface KeyRow {
  readonly fingerprint: Buffer;
  readonly status: number | null;
  readonly answer: string | null;
}

/** A request that never ended (its process died) is forgotten after so long; an answer after a day. */
const cleanSql = `delete from idempotency_keys where at < now() - interval '1 day' or (status is null and at < now() - interval '10 minutes')`;

/** Answers to posts that may be sent twice. @param owner the user or key, so that nobody replays another's answer */
export class IdempotencyKeys {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async claim(owner: string, key: string, fingerprint: Uint8Array): Promise<Claim> {
    await this.#pool.query(cleanSql);
    const mine = await this.#pool.query(
      'insert into idempotency_keys (owner, key, fingerprint) values ($1, $2, $3) on conflict do nothing',
      [owner, key, fingerprint],
    );
    if (mine.rowCount === 1) return { kind: 'new' };
    const { rows } = await this.#pool.query<KeyRow>(
      'select fingerprint, status, answer from idempotency_keys where owner = $1 and key = $2',
      [owner, key],
    );
    const [row] = rows;
    if (!row) return { kind: 'at-work' };
    if (!row.fingerprint.equals(fingerprint)) return { kind: 'other-request' };
    if (row.status === null) return { kind: 'at-work' };
    return row.answer === null ? { kind: 'not-kept' } : { kind: 'done', status: row.status, answer: row.answer };
  }

  /** @param answer null: done, but what was answered is nobody's to keep */
  async keep(owner: string, key: string, status: number, answer: string | null): Promise<void> {
    await this.#pool.query('update idempotency_keys set status = $3, answer = $4 where owner = $1 and key = $2', [
      owner,
      key,
      status,
      answer,
    ]);
  }

  /** The request failed: it may be sent again under the same key. */
  async forget(owner: string, key: string): Promise<void> {
    await this.#pool.query('delete from idempotency_keys where owner = $1 and key = $2', [owner, key]);
  }
}
