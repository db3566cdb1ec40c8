import pg from 'pg';

// Whole kopecks and counts fit a double exactly up to 2^53; bigint columns hold nothing larger.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
// A date is a calendar day without a zone: as text it cannot slip by one.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Pool = pg.Pool;
export type Connection = pg.PoolClient;

/**
 * For a process that reads by key alone: a plan that was made while a table was small would read it whole, and is kept
 * until the table is next analysed.
 */
export const readsByKey: Settings = {
  enable_seqscan: 'off',
  // A batch of unknown size is taken for a hundred rows, for which a join would read the whole index of a small table.
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  jit: 'off',
  // Planning anew for each batch cost as much as a third of all statements; the plan is the same each time.
  plan_cache_mode: 'force_generic_plan',
};

type Settings = Readonly<Record<string, string>>;

/** Opens connections to the record. @param name shows in `pg_stat_activity` @param settings of PostgreSQL */
export function openPool(url: string, name: string, max = 10, settings: Settings = {}): Pool {
  const options = Object.entries(settings).map(([key, value]) => `-c ${key}=${value}`);
  // A connection that is left idle stays: a new one would plan every statement anew.
  const common = {
    connectionString: url,
    application_name: `dozvon ${name}`,
    max,
    keepAlive: true,
    idleTimeoutMillis: 0,
  };
  const pool = new pg.Pool({ ...common, ...(options.length > 0 && { options: options.join(' ') }) });
  // The pool listens only to connections that nobody uses. One that breaks between two queries of a transaction would end
  // the process, and with it the live calls of a dialer; the next query tells whoever uses it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  // One that breaks while nobody uses it is thrown away by the pool; the next query opens another, or tells what is wrong.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Runs `work` in one transaction: all of it happens, or none. A connection whose rollback fails is thrown away, so that
 * nobody inherits a half-open transaction.
 */
export async function transaction<T>(pool: Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    await connection.query('begin');
    const result = await work(connection);
    await connection.query('commit');
    return result;
  } catch (error) {
    await connection.query('rollback').catch((why: Error) => {
      broken = why;
    });
    throw error;
  } finally {
    connection.release(broken);
  }
}
