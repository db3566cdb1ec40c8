import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reports } from '../../src/reporting/registry.ts';
import { goldenWorld } from '../store/report-golden.ts';
import { pdfText } from '../support/pdf-text.ts';
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

  it('as a PDF, names the account, the period in its zone and the simulated network, and adds the money up', async () => {
    const period = 'from=2026-11-21T21:00:00Z&to=2026-11-22T21:00:00Z';
    const file = await manager.get(
      `${campaign}/contacts/file?format=pdf&columns=reservedAt,disposition,price&${period}`,
    );
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
    const words = pdfText(file.rawPayload).flat();
    expect(words).toEqual(
      expect.arrayContaining([
        'Оплачиваемые контакты',
        'Кредитор: account Golden',
        'Срок: 22.11.2026 – 22.11.2026 (Europe/Moscow)',
        'Канал связи «sim» — учебная сеть: живым людям не звонили.',
        'Решено звонить',
        'не дослушал',
        'Итого: 3',
        '3,00',
      ]),
    );
    expect(words.join(' ')).not.toMatch(/7999\d{7}/);
  });

  it('as a spreadsheet, says on its second sheet that the network is simulated', async () => {
    const file = await manager.get(`${campaign}/attempts/file?format=xlsx`);
    const { data } = (await readXlsx(file.rawPayload)).find(({ sheet }) => sheet === 'about') ?? { data: [] };
    expect(data.flat().join()).toContain('«sim» — учебная сеть');
  });

  it.each([
    [
      'disposition',
      [
        ['bad-number', 1, '0.00'],
        ['busy', 1, '0.00'],
        ['heard-full', 1, '1.00'],
      ],
    ],
    ['trunk', [['sim', 7, '3.00']]],
    ['campaign', [['Golden', 7, '3.00']]],
    ['list', [['list', 7, '3.00']]],
    ['day', [['2026-11-22', 7, '3.00']]],
    ['hour', [[9, 7, '3.00']]],
    ['segment', [[null, 7, '3.00']]],
    ['operator', [[null, 7, '3.00']]],
  ])('grouped by %s, counts the dials and adds their price up', async (group, expected) => {
    const { rows } = (await manager.get(`${campaign}/attempts?group=${group}`)).json<{
      rows: Record<string, unknown>[];
    }>();
    expect(rows.slice(0, 3).map((row) => [row[group], row.rows, row.price])).toEqual(expected);
  });

  it('filtered by an outcome, in chosen columns, gives those alone in that order', async () => {
    const { columns, rows } = (
      await manager.get(`${campaign}/attempts?filter=disposition:busy|hour:9&columns=price,debtor`)
    ).json<{ columns: { name: string }[]; rows: object[] }>();
    expect(columns.map(({ name }) => name)).toEqual(['price', 'debtor']);
    expect(rows).toEqual([{ price: '0.00', debtor: '=1+1' }]);
  });

  it('given a filter by person or number, refuses: it would tell whoever may not see numbers that one is there', async () => {
    for (const filter of ['phone:%2B79990000001', 'debtor:1001'])
      expect((await manager.get(`${campaign}/attempts?filter=${filter}`)).json()).toMatchObject({
        code: 'report-column-unknown',
      });
  });

  it('the bill is the sum of its contacts, of the ledger and of each call; a line too many is found', async () => {
    const bill = () => manager.get(campaign.replace('/reports', '/bill')).then((answer) => answer.json());
    const right = {
      contacts: 3,
      rows: '3.00',
      ledger: '3.00',
      forContacts: '3.00',
      forMinutes: '0.00',
      reversed: { lines: 0, amount: '0.00' },
      disputed: { lines: 0, amount: '0.00' },
      differing: 0,
      agrees: true,
    };
    expect(await bill()).toEqual(right);
    await world.pool.query(
      `insert into ledger (id, account_id, campaign_id, attempt_id, at, direction, kind, amount, currency, quantity)
       select gen_random_uuid(), account_id, campaign_id, attempt_id, at, direction, 'correction', 1, currency, 1
       from ledger where direction = 'price' limit 1`,
    );
    expect(await bill()).toMatchObject({ ledger: '3.01', differing: 1, agrees: false });
  });

  it('over the whole account, gives what each campaign has and nothing of others; a report of one campaign says so', async () => {
    const period = 'from=2025-11-20T00:00:00Z';
    const whole = (await manager.get(`/api/reports/hours?${period}`)).json<{ rows: object[] }>();
    expect(whole).toMatchObject({ rows: [{ weekday: 7, dials: 7 }] });
    const stranger = await world.user('manager', world.theirs);
    expect((await stranger.get(`/api/reports/attempts?${period}`)).json()).toMatchObject({ rows: [] });
    expect((await manager.get('/api/reports/targets')).json()).toMatchObject({ code: 'report-needs-campaign' });
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
