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

it('given a connection that breaks while nobody uses it, then the process goes on and the next question opens another', async () => {
  const [idle, busy] = [await record.pool.connect(), await record.pool.connect()];
  const { rows } = await idle.query<{ pid: number }>('select pg_backend_pid() as pid');
  idle.release();
  const removed = new Promise<void>((resolve) => void record.pool.once('remove', () => resolve()));
  await busy.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await removed;
  busy.release();
  expect((await record.pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
