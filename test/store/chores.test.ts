import { describe, expect, it } from 'vitest';
import { callsAreOpen, endChore, readChores, takeChore } from '../../src/adapters/postgres/chores.ts';
import { DialWorld } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

describe('the daily chores of the record', () => {
  it('given a chore that was taken, then nobody takes it again before its time', async () => {
    const day = 86_400_000;
    expect(await takeChore(record.pool, 'sweep', day)).toBe(true);
    expect(await takeChore(record.pool, 'sweep', day)).toBe(false);
    await record.pool.query(`update chores set begun_at = now() - interval '25 hours' where name = 'sweep'`);
    expect(await takeChore(record.pool, 'sweep', day + 4 * 3_600_000)).toBe(false);
    expect(await takeChore(record.pool, 'sweep', day)).toBe(true);
    await endChore(record.pool, 'sweep', { result: { swept: 3 } });
    expect(await readChores(record.pool)).toMatchObject([{ name: 'sweep', result: { swept: 3 }, failedWhy: null }]);
  });

  it('given an open call, then somebody is being called; an hour after its end nobody is', async () => {
    expect(await callsAreOpen(record.pool)).toBe(false);
    const world = await DialWorld.make(record.pool);
    const { reserved } = await world.reserved();
    expect(await callsAreOpen(record.pool)).toBe(true);
    await record.pool.query(
      `update attempts set id = uuid_at(now() - interval '1 hour'), state = 'released', ended_at = now() where id = $1`,
      [reserved.attemptId],
    );
    expect(await callsAreOpen(record.pool)).toBe(false);
  });
});
