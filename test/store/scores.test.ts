import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import { scoreRecording } from '../../src/adapters/postgres/recordings/recording-work.ts';
import { postgresReportReader } from '../../src/adapters/postgres/reports/reader.ts';
import type { AccountId } from '../../src/domain/ids.ts';
import type { ScoreCard } from '../../src/domain/score-card.ts';
import type { ReportRow } from '../../src/reporting/columns.ts';
import { runReport } from '../../src/reporting/run-report.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { ReportWorld } from './report-world.ts';

let database: TestDatabase;
let pool: Pool;
let world: ReportWorld;
const [anna, boris] = [randomUUID(), randomUUID()];

/** Law counts three times: 5 and 1 of 5 are (3·5 + 1)/20 = 80 %. */
const card: ScoreCard = {
  name: '=Talk',
  lines: [
    { text: 'Law', max: 5, weight: 3 },
    { text: 'Manners', max: 5, weight: 1 },
  ],
};

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url, 'test', 4);
  world = new ReportWorld(pool);
  await world.campaign('Scores');
  for (const [id, name] of [
    [anna, 'Анна К.'],
    [boris, 'Борис Л.'],
  ])
    await pool.query(
      `insert into operators (id, account_id, name, login, password, queues) values ($1, $2, $3, $3, '', '{}')`,
      [id, world.accountId, name],
    );
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function talk(operator: string, marks: readonly number[], scoredBy: string): Promise<string> {
  const [transfer, recording] = [randomUUID(), randomUUID()];
  const { debtorId } = await world.target(`id:${recording}`, []);
  await pool.query(
    `insert into transfers (id, account_id, campaign_id, debtor_id, queue, state, operator_id, requested_at)
     values ($1, $2, $3, $4, 'q', 'ended', $5, now())`,
    [transfer, world.accountId, world.campaignId, debtorId, operator],
  );
  await pool.query(
    `insert into recordings (id, account_id, transfer_id, file, started_at) values ($1, $2, $3, 'x', now())`,
    [recording, world.accountId, transfer],
  );
  const accountId = world.accountId as AccountId;
  await scoreRecording(pool, recording, { accountId, card, marks, note: '', scoredBy });
  return recording;
}

async function rowsOf(name: string): Promise<readonly ReportRow[]> {
  const all: ReportRow[] = [];
  for await (const row of runReport(postgresReportReader(pool), name, { campaignId: world.campaignId }).rows)
    all.push(row);
  return all;
}

describe('the scores of operators', () => {
  it('say talks, average, lowest, each criterion, who scored, and which talk to listen to first', async () => {
    await talk(anna, [5, 5], 'Вера');
    const worst = await talk(anna, [5, 1], 'Глеб');
    const only = await talk(boris, [0, 5], 'Вера');
    expect(await rowsOf('scores')).toEqual([
      {
        operator: 'Анна К.',
        card: '=Talk',
        scored: 2,
        average: 90,
        lowest: 80,
        scoredBy: 'Вера, Глеб',
        recordingId: worst,
      },
      {
        operator: 'Борис Л.',
        card: '=Talk',
        scored: 1,
        average: 25,
        lowest: 25,
        scoredBy: 'Вера',
        recordingId: only,
      },
    ]);
    const lines = await rowsOf('score-lines');
    expect(lines.map((row) => [row.operator, row.criterion, row.scored, row.average, row.lowest])).toEqual([
      ['Анна К.', 'Law', 2, 100, 100],
      ['Анна К.', 'Manners', 2, 60, 20],
      ['Борис Л.', 'Law', 1, 0, 0],
      ['Борис Л.', 'Manners', 1, 100, 100],
    ]);
    const calls = await rowsOf('scored-calls');
    expect(calls.find((row) => row.recordingId === worst)).toMatchObject({
      marks: 'Law: 5/5; Manners: 1/5',
      average: 80,
      scoredBy: 'Глеб',
    });
    const operators = await rowsOf('operators');
    expect(operators.map((row) => [row.operator, row.scored, row.average])).toEqual([
      ['Анна К.', 2, 90],
      ['Борис Л.', 1, 25],
    ]);
  });
});
