import { expect, it } from 'vitest';
import { transaction } from '../../src/adapters/postgres/pool.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

it('given a connection that the server ends between two queries of a transaction, then the transaction fails and the process goes on', async () => {
  const broken = transaction(record.pool, async (connection) => {
    const { rows } = await connection.query<{ pid: number }>('select pg_backend_pid() as pid');
    // Not `once` of node:events: it would listen to errors too, and that is what is asked here.
    const gone = new Promise<void>((resolve) => void connection.on('end', resolve));
    await record.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await gone;
    await connection.query('select 1');
  });
  await expect(broken).rejects.toThrow(/terminat|not queryable/);
  expect((await record.pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
