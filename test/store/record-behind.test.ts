import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insistNewest } from '../../src/adapters/postgres/migrate.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
const run = async (sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('a command and the record that it finds', () => {
  it('given the newest record, goes on', async () => {
    await expect(insistNewest(database.url)).resolves.toBeUndefined();
  });

  it('given processes that were started before an upgrade, says how many changes are missing and changes nothing', async () => {
    const [last] = await run('select name from migrations order by name desc limit 1');
    await run('delete from migrations where name = (select max(name) from migrations)');
    await expect(insistNewest(database.url)).rejects.toMatchObject({
      code: 'record-behind',
      message: expect.stringContaining(`1 changes of the record are missing, first ${String(last?.name)}`),
    });
    expect(await run(`select name from migrations where name = '${String(last?.name)}'`)).toEqual([]);
  });

  it('given an empty database, makes the record', async () => {
    await run('drop schema public cascade');
    await run('create schema public');
    await insistNewest(database.url);
    expect(await run(`select to_regclass('attempts') is not null as made`)).toEqual([{ made: true }]);
  });
});
