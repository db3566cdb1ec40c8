import { describe, expect, it } from 'vitest';
import {
  callsAreOpen,
  endChore,
  leaveChore,
  readChores,
  seeChore,
  takeChore,
} from '../../src/adapters/postgres/chores.ts';
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

  it('given a chore whose runner was killed, then another takes it; while the runner is seen nobody does', async () => {
    const day = 86_400_000;
    expect(await takeChore(record.pool, 'long', day)).toBe(true);
    const seenAgo = (minutes: number) =>
      record.pool.query(`update chores set seen_at = now() - make_interval(mins => $1) where name = 'long'`, [minutes]);
    await seenAgo(11);
    await seeChore(record.pool, 'long');
    expect(await takeChore(record.pool, 'long', day)).toBe(false);
    await seenAgo(11);
    expect(await takeChore(record.pool, 'long', day)).toBe(true);
    await endChore(record.pool, 'long', { result: {} });
    await seenAgo(11);
    expect(await takeChore(record.pool, 'long', day)).toBe(false);
  });

  it('given a chore that was left in the middle, then whoever asks next takes it', async () => {
    const day = 86_400_000;
    expect(await takeChore(record.pool, 'left', day)).toBe(true);
    await leaveChore(record.pool, 'left');
    expect(await takeChore(record.pool, 'left', day)).toBe(true);
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
