import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import { type WallView, wallView } from '../../src/adapters/postgres/transfer/wall-view.ts';
import type { AccountId } from '../../src/domain/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { ReportWorld } from './report-world.ts';

/** Fourteen hours ahead of the clock in Greenwich: its day began on another date than most days of most people. */
const zone = 'Pacific/Kiritimati';
let database: TestDatabase;
let pool: Pool;
let world: ReportWorld;
let debtorId = '';
const [anna, boris] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url, 'test', 4);
  world = new ReportWorld(pool);
  await world.campaign('Wall', { accepted: 1, refused: 0, debtors: 1 });
  await pool.query('update accounts set zone = $2 where id = $1', [world.accountId, zone]);
  ({ debtorId } = await world.target('id:1', [], { owes: 123_456 }));
  await pool.query(`update debtors set name = 'Ли Ян' where id = $1`, [debtorId]);
  for (const [id, name, state] of [
    [anna, 'Анна', 'talking'],
    [boris, 'Борис', 'break'],
  ])
    await pool.query(
      `insert into operators (id, account_id, name, login, password, queues, state, why) values ($1, $2, $3, $3, '', '{}', $4, 'обед')`,
      [id, world.accountId, name, state],
    );
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function talk(operator: string, at: Date, state: 'ended' | 'bridged' = 'ended'): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into transfers (id, account_id, campaign_id, debtor_id, queue, state, operator_id, requested_at, bridged_at)
     values ($1, $2, $3, $4, 'collectors', $5, $6, $7, $7)`,
    [id, world.accountId, world.campaignId, debtorId, state, operator, at],
  );
  return id;
}

async function score(transfer: string, percent: number, daysAgo: number): Promise<void> {
  const recording = randomUUID();
  await pool.query(
    `insert into recordings (id, account_id, transfer_id, file, started_at) values ($1, $2, $3, 'x', now())`,
    [recording, world.accountId, transfer],
  );
  await pool.query(
    `insert into recording_scores (recording_id, account_id, card, lines, marks, percent, scored_by, scored_at)
     values ($1, $2, 'Talk', '[]', '{}', $3, 'sofia', now() - make_interval(days => $4))`,
    [recording, world.accountId, percent, daysAgo],
  );
}

const tile = (wall: WallView, id: string) => wall.operators.find((each) => each.id === id);
const look = () => wallView(pool, world.accountId as AccountId);

describe('the supervisor’s wall', () => {
  it('counts the day from midnight in the zone of the account', async () => {
    const midnight = DateTime.now().setZone(zone).startOf('day');
    await talk(boris, midnight.minus({ milliseconds: 1 }).toJSDate());
    await talk(boris, midnight.toJSDate());
    await talk(boris, midnight.plus({ seconds: 1 }).toJSDate());
    expect(tile(await look(), boris)).toMatchObject({ calls: 2, state: 'break', why: 'обед', call: null });
  });

  it('says with whom an operator talks and what that person owes', async () => {
    const id = await talk(anna, new Date(), 'bridged');
    expect(tile(await look(), anna)?.call).toEqual({
      id,
      name: 'Ли Ян',
      owed: '1234.56',
      currency: 'RUB',
      held: false,
      lost: false,
    });
  });

  it('averages the scores of thirty days, of each operator and of all', async () => {
    const [first, second, third, old] = await Promise.all(
      [1, 2, 3, 4].map((i) => talk(i < 3 ? anna : boris, new Date())),
    );
    await score(first ?? '', 100, 0);
    await score(second ?? '', 80, 29);
    await score(third ?? '', 25, 1);
    await score(old ?? '', 0, 31);
    const wall = await look();
    expect(tile(wall, anna)?.score).toEqual({ average: 90, talks: 2 });
    expect(tile(wall, boris)?.score).toEqual({ average: 25, talks: 1 });
    // (100 + 80 + 25) / 3
    expect(wall.score).toEqual({ average: 68.3, talks: 3 });
  });
});
