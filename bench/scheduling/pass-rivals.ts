/** Other ways to take due targets from the same rows. */
import type { Pool } from '../../src/adapters/postgres/pool.ts';

export interface Rival {
  readonly name: string;
  /** @returns milliseconds of each run */
  run(pool: Pool, times: number): Promise<readonly number[]>;
}

/** As many as the first campaign takes in a pass. */
const takes = 30;

/** The queue as it is usually written: what is due, the oldest first, locked rows passed over. */
const plainSql = `
  update targets set queued_until = now() + interval '2 minutes' where id in (
    select id from targets where campaign_id = $1 and state = 'waiting' and next_at <= now() and queued_until is null
    order by next_at, position limit ${takes} for update skip locked)`;

const finishedSql = `
  select c.id from campaigns c where c.state = 'running'
    and not exists (select from targets t where t.campaign_id = c.id and t.state in ('waiting', 'open'))`;

async function timed(times: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await work();
    all.push(performance.now() - began);
  }
  return all;
}

/** Runs in a transaction that is undone: the rows and indexes stay as they were. */
async function undone(
  pool: Pool,
  before: string,
  work: (run: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<readonly number[]>,
) {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    await connection.query(`set local enable_seqscan = on; set local enable_hashjoin = on; ${before}`);
    return await work((sql, values) => connection.query(sql, values));
  } finally {
    await connection.query('rollback');
    connection.release();
  }
}

async function biggest(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select id from campaigns order by started_at, id limit 1');
  return rows[0]?.id ?? '';
}

export const rivals: readonly Rival[] = [
  {
    name: 'takeDue of one campaign without our index',
    run: async (pool, times) => {
      const campaign = await biggest(pool);
      return undone(pool, 'drop index targets_due', (run) => timed(times, () => run(plainSql, [campaign])));
    },
  },
  {
    name: 'the same, who is done counted on top',
    run: async (pool, times) => {
      const campaign = await biggest(pool);
      return undone(pool, 'drop index targets_due', (run) =>
        timed(times, async () => {
          await run(finishedSql);
          await run(plainSql, [campaign]);
        }),
      );
    },
  },
];
