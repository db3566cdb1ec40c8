import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/adapters/files/export-csv.ts';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import { postgresCampaignFinder } from '../../src/adapters/postgres/reports/find-campaign.ts';
import { postgresReportReader } from '../../src/adapters/postgres/reports/reader.ts';
import { postgresSummaryReader } from '../../src/adapters/postgres/reports/summary.ts';
import type { ReportRow } from '../../src/reporting/columns.ts';
import { pickCampaign } from '../../src/reporting/pick-campaign.ts';
import type { ReportScope } from '../../src/reporting/ports.ts';
import { reports } from '../../src/reporting/registry.ts';
import { runReport } from '../../src/reporting/run-report.ts';
import { summarise } from '../../src/reporting/summary.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { attemptId, goldenWorld } from './report-golden.ts';
import { ReportWorld } from './report-world.ts';

let database: TestDatabase;
let pool: Pool;
let world: ReportWorld;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url, 'test', 4);
  world = await goldenWorld(pool);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function rowsOf(name: string, scope: Partial<ReportScope> = {}): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  const report = runReport(postgresReportReader(pool), name, { campaignId: world.campaignId, ...scope });
  for await (const row of report.rows) rows.push(row);
  return rows;
}

async function csvOf(name: string): Promise<string> {
  const chunks: string[] = [];
  const out = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  const report = runReport(postgresReportReader(pool), name, { campaignId: world.campaignId });
  await writeCsv({ ...report, notes: [] }, out);
  return chunks.join('');
}

describe('the reports of the registry, from the record', () => {
  it.each(reports.map((report) => report.name))('%s says what was computed by hand', async (name) => {
    const golden = await readFile(join(import.meta.dirname, 'golden', `${name}.csv`), 'utf8');
    expect(await csvOf(name)).toBe(golden);
  });

  it('contacts and attempts have the same columns, and contacts are the billed dials', async () => {
    const all = await rowsOf('attempts');
    const billed = await rowsOf('contacts');
    expect(billed).toEqual(all.filter((row) => row.price !== '0.00'));
  });

  it('given a period, holds the dials reserved in it, its end not included', async () => {
    const from = new Date('2026-11-22T06:00:03Z');
    const to = new Date('2026-11-22T06:06:00Z');
    expect((await rowsOf('attempts', { from, to })).map((row) => row.attemptId)).toEqual([attemptId(4), attemptId(5)]);
    expect((await rowsOf('targets', { from, to })).map((row) => row.attempts)).toEqual([0, 0, 0, 2, 0, 0]);
  });

  it('given a report that is left after its first row, gives its connection back', async () => {
    for (let i = 0; i < 10; i++) {
      const report = runReport(postgresReportReader(pool), 'attempts', { campaignId: world.campaignId });
      for await (const row of report.rows) {
        expect(row.attemptId).toBe(attemptId(1));
        break;
      }
    }
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });
});

describe('the summary of a campaign', () => {
  it('has the figures of the golden campaign, with the audit beside', async () => {
    const summary = await summarise(postgresSummaryReader(pool), world.campaignId, async () => 0);
    expect(summary).toEqual({
      campaignId: world.campaignId,
      list: { accepted: 7, refused: 3 },
      targets: 6,
      attempts: 7,
      dispositions: {
        'bad-number': 1,
        busy: 1,
        'heard-full': 1,
        'heard-part': 1,
        'no-answer': 1,
        transferred: 1,
        voicemail: 1,
      },
      contacts: 3,
      lawfulContacts: 3,
      redials: 3,
      transfers: 1,
      abandoned: 0,
      skipped: { 'no-consent': 1, 'retry-spent': 1 },
      money: { price: '3.00', cost: '1.25', currency: 'RUB' },
      seconds: 83,
      audit: { breaches: 0 },
    });
  });

  it('leaves an open attempt out of every figure, so that dispositions add up to attempts', async () => {
    const own = new ReportWorld(pool);
    await own.campaign('Live');
    const target = await own.target('id:1', ['+79991110001'], { state: 'open' });
    await own.attempt({ target, reservedAt: '2026-11-22T06:00:00Z', state: 'dialing', disposition: null });
    const summary = await summarise(postgresSummaryReader(pool), own.campaignId, async () => 0);
    expect(summary).toMatchObject({ targets: 1, attempts: 0, dispositions: {}, contacts: 0 });
  });
});

describe('a campaign named on the command line', () => {
  it('is found by its id and by its name', async () => {
    const finder = postgresCampaignFinder(pool);
    expect((await pickCampaign(finder, 'Golden')).id).toBe(world.campaignId);
    expect((await pickCampaign(finder, world.campaignId.toUpperCase())).trunks).toEqual(['sim']);
    expect((await pickCampaign(finder, world.campaignId.slice(-12))).id).toBe(world.campaignId);
  });

  it('given two campaigns of one name in two accounts, asks for the id', async () => {
    for (let i = 0; i < 2; i++) {
      const own = new ReportWorld(pool);
      await pool.query(`update accounts set name = name || gen_random_uuid() where name = 'account Twin'`);
      await own.campaign('Twin');
    }
    await expect(pickCampaign(postgresCampaignFinder(pool), 'Twin')).rejects.toMatchObject({
      code: 'campaign-ambiguous',
    });
    await expect(pickCampaign(postgresCampaignFinder(pool), 'Nobody')).rejects.toMatchObject({
      code: 'campaign-not-found',
    });
  });
});
