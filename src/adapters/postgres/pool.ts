import pg from 'pg';

// Whole kopecks and counts fit a double exactly up to 2^53; bigint columns hold nothing larger.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
// A date is a calendar day without a zone: as text it cannot slip by one.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Pool = pg.Pool;
export type Connection = pg.PoolClient;

/** Opens connections to the record. @param name shows in `pg_stat_activity` */
export function openPool(url: string, name: string, max = 10): Pool {
  return new pg.Pool({ connectionString: url, application_name: `dozvon ${name}`, max, keepAlive: true });
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
