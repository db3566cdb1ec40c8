import { afterAll, beforeAll } from 'vitest';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/** A database for the tests of one file, there before the first and gone after the last. */
export function recordForTests(connections = 4): { readonly pool: Pool; readonly url: string } {
  let database: TestDatabase | undefined;
  let pool: Pool | undefined;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = openPool(database.url, 'test', connections);
  });
  afterAll(async () => {
    await pool?.end();
    await database?.drop();
  });
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The database is there only while tests run');
    return value;
  };
  return {
    get pool() {
      return there(pool);
    },
    get url() {
      return there(database).url;
    },
  };
}
