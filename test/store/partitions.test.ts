import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ensurePartitions } from '../../src/adapters/postgres/partitions.ts';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import { uuidv7 } from '../../src/domain/ids.ts';
import { freshDatabase } from '../support/database.ts';

async function onOwnDatabase(work: (pool: Pool) => Promise<void>): Promise<void> {
  const database = await freshDatabase();
  const pool = openPool(database.url, 'test', 4);
  try {
    await work(pool);
  } finally {
    await pool.end();
    await database.drop();
  }
}

async function addAttempt(pool: Pool, at: string, id = uuidv7(Date.parse(at), randomBytes)): Promise<string> {
  await pool.query(
    `insert into attempts (id, account_id, debtor_id, phone, trunk, kind, state, dial_at) values ($1, $2, $2, '+79990000000', 't', 'first', 'reserved', $3)`,
    [id, randomUUID(), at],
  );
  await pool.query(
    `insert into attempt_events (attempt_id, seq, account_id, at, type) values ($1, 1, $2, $3, 'reserved')`,
    [id, randomUUID(), at],
  );
  return id;
}

/** Partition of each attempt. */
async function places(pool: Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ place: string; count: number }>(
    'select tableoid::regclass::text as place, count(*) as count from attempts group by 1 order by 1',
  );
  return Object.fromEntries(rows.map(({ place, count }) => [place, count]));
}

const november = new Date('2026-11-10T12:00:00Z');

describe('the monthly partitions of what grows with each call', () => {
  it('given an empty record, then the month of now is made, the next one a week before it begins, and nothing twice', () =>
    onOwnDatabase(async (pool) => {
      expect((await ensurePartitions(pool, november)).made).toEqual([
        'attempts_2026_11',
        'attempt_events_2026_11',
        'decisions_2026_11',
        'ledger_2026_11',
      ]);
      expect(await ensurePartitions(pool, november)).toEqual({ made: [], kept: [] });
      expect((await ensurePartitions(pool, new Date('2026-11-23T23:59:59Z'))).made).toEqual([]);
      expect((await ensurePartitions(pool, new Date('2026-11-24T00:00:00Z'))).made).toHaveLength(4);
      const first = await addAttempt(pool, '2026-11-30T23:59:59.999Z');
      await addAttempt(pool, '2026-12-01T00:00:00.000Z');
      await addAttempt(pool, '2027-03-01T00:00:00.000Z');
      expect(await places(pool)).toEqual({ attempts_2026_11: 1, attempts_2026_12: 1, attempts_default: 1 });
      const filled = await pool.query(
        `select reloptions from pg_class where relname in ('attempts_2026_11', 'attempts_2026_12')`,
      );
      expect(filled.rows).toEqual([{ reloptions: ['fillfactor=60'] }, { reloptions: ['fillfactor=60'] }]);
      const late = pool.query('delete from attempt_events where attempt_id = $1', [first]);
      await expect(late).rejects.toThrow('table attempt_events_2026_11 is append-only');
    }));

  it('given a record that was filled before there were partitions, then its default partition becomes all months up to now', () =>
    onOwnDatabase(async (pool) => {
      await addAttempt(pool, '2026-10-05T12:00:00Z');
      const id = await addAttempt(pool, '2026-11-05T12:00:00Z');
      expect((await ensurePartitions(pool, november)).kept).toEqual([]);
      await addAttempt(pool, '2026-11-11T12:00:00Z');
      expect(await places(pool)).toEqual({ attempts_2026_11: 3 });
      await expect(pool.query('delete from attempt_events where attempt_id = $1', [id])).rejects.toThrow('append-only');
    }));

  it('given months in which nobody made partitions, then the default partition becomes what lies between', () =>
    onOwnDatabase(async (pool) => {
      await ensurePartitions(pool, november);
      await addAttempt(pool, '2026-11-11T12:00:00Z');
      await addAttempt(pool, '2026-12-20T12:00:00Z');
      await addAttempt(pool, '2027-01-20T12:00:00Z');
      expect((await ensurePartitions(pool, new Date('2027-01-21T00:00:00Z'))).kept).toEqual([]);
      expect(await places(pool)).toEqual({ attempts_2026_11: 1, attempts_2027_01: 2 });
    }));

  it('given an id of the far future in the default partition, then the rows stay there and the report says why', () =>
    onOwnDatabase(async (pool) => {
      await addAttempt(pool, '2026-11-05T12:00:00Z');
      await addAttempt(pool, '2026-11-05T12:00:00Z', 'ffffffff-0000-4000-8000-000000000000');
      const { made, kept } = await ensurePartitions(pool, november);
      expect(made).toEqual(['decisions_2026_11', 'ledger_2026_11']);
      expect(kept.map((line) => line.split(':')[0])).toEqual(['attempts_2026_11', 'attempt_events_2026_11']);
      expect(await places(pool)).toEqual({ attempts_default: 2 });
    }));

  it('given two processes at once, then each partition is made once', () =>
    onOwnDatabase(async (pool) => {
      const both = await Promise.all([ensurePartitions(pool, november), ensurePartitions(pool, november)]);
      expect(both.flatMap(({ made }) => made)).toHaveLength(4);
    }));
});
