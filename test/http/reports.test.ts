import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reports } from '../../src/reporting/registry.ts';
import { goldenWorld } from '../store/report-golden.ts';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';

let world: HttpWorld;
let manager: Asker;
let campaign: string;

beforeAll(async () => {
  world = await httpWorld();
  const golden = await goldenWorld(world.pool);
  campaign = `/api/campaigns/${golden.campaignId}/reports`;
  manager = await world.user('manager', golden.accountId as never);
});

afterAll(() => world.stop());

describe('reports over the API', () => {
  it('lists every report of the registry with its columns', async () => {
    const { reports: listed } = (await manager.get('/api/reports')).json<{ reports: { name: string }[] }>();
    expect(listed.map(({ name }) => name)).toEqual(reports.map(({ name }) => name));
  });

  it.each(['hours', 'hang-ups', 'campaign'])('%s as a CSV file is what was computed by hand', async (name) => {
    const file = await manager.get(`${campaign}/${name}/file?format=csv`);
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toContain(`${name}.csv`);
    expect(file.body).toBe(await readFile(join(import.meta.dirname, '../store/golden', `${name}.csv`), 'utf8'));
  });

  it('given more rows than were asked for, gives the first and says that there are more', async () => {
    const first = (await manager.get(`${campaign}/attempts?limit=2`)).json<{ rows: object[]; more: boolean }>();
    expect(first).toMatchObject({ more: true, rows: [{ disposition: 'heard-part' }, { disposition: 'busy' }] });
    const all = (await manager.get(`${campaign}/attempts`)).json<{ rows: object[]; more: boolean }>();
    expect([all.rows.length, all.more]).toEqual([7, false]);
  });

  it('masks the numbers of those who may not see them, a debtor who goes by his number too', async () => {
    const { rows } = (await manager.get(`${campaign}/targets`)).json<{
      rows: { debtor: string; phones: string[] }[];
    }>();
    const shown = JSON.stringify(rows);
    expect(shown).not.toMatch(/\+7999\d{7}/);
    expect(rows[0]?.debtor).toBe('1001');
  });

  it('given another account, a report that does not exist, or a wrong format, refuses', async () => {
    const stranger = await world.user('manager', world.theirs);
    expect((await stranger.get(`${campaign}/attempts`)).statusCode).toBe(404);
    expect((await manager.get(`${campaign}/nonsense`)).json()).toMatchObject({ code: 'unknown-report' });
    expect((await manager.get(`${campaign}/attempts/file?format=exe`)).statusCode).toBe(422);
  });
});
