import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import { postgresDashboard } from '../../src/adapters/postgres/reports/dashboard.ts';
import { postgresReportReader } from '../../src/adapters/postgres/reports/reader.ts';
import { readDashboard } from '../../src/reporting/dashboard/dashboard.ts';
import { runReport } from '../../src/reporting/run-report.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { MoneyWorld } from './money-world.ts';

let database: TestDatabase;
let pool: Pool;
let world: MoneyWorld;
const week = { from: '2020-11-16', to: '2020-11-22' };
const span = { from: new Date('2020-11-15T21:00:00Z'), to: new Date('2020-11-22T21:00:00Z') };

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url, 'test', 4);
  world = await MoneyWorld.begin(pool);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function rowsOf(name: string) {
  const rows = [];
  for await (const row of runReport(postgresReportReader(pool), name, { accountId: world.accountId, ...span }).rows)
    rows.push(row);
  return rows;
}

describe('the dashboard of a week, counted by hand (money-world.ts)', () => {
  const ask = (days = week) =>
    readDashboard(
      postgresDashboard(pool),
      { account: world.accountId, days, compare: true, now: new Date() },
      async (_message, prompt) => `(words of ${prompt})`,
    );

  it('says what was collected of what was billed, and what of it came after a contact', async () => {
    const { figures, line, zone } = await ask();
    expect([line, zone]).toEqual([0.95, 'Europe/Moscow']);
    expect(figures).toMatchObject({
      billed: '4600.00',
      collected: '2700.00',
      share: 2700 / 4600,
      leftList: '300.00',
      recovered: '2400.00',
      byRobot: '400.00',
      byOperators: '2000.00',
    });
  });

  it('says what a contact and a recovered rouble cost', async () => {
    const { figures } = await ask();
    expect(figures).toMatchObject({ dials: 3, answered: 2, contacts: 2, price: '2.00', perContact: '1.00' });
    expect(figures.perRouble).toBe('0.001');
  });

  it('counts promises kept, broken and waiting', async () => {
    expect((await ask()).figures.promises).toEqual({ made: 4, kept: 2, broken: 1, open: 1 });
  });

  it('compares with the week before, in which nothing was paid', async () => {
    const { before } = await ask();
    expect(before?.days).toEqual({ from: '2020-11-09', to: '2020-11-15' });
    expect(before?.figures).toMatchObject({ billed: '4000.00', collected: '0.00', share: 0, perRouble: null });
  });

  it('takes later payments for what they are: the weeks before do not change', async () => {
    const { figures } = await ask({ from: '2020-11-23', to: '2020-11-29' });
    expect(figures).toMatchObject({ billed: '1900.00', collected: '800.00', recovered: '0.00' });
  });

  it('names the message that most people heard, for the curve of hang-ups', async () => {
    const { message } = await ask();
    expect(message).toMatchObject({
      campaign: 'Money',
      words: 'Ваш долг {{debt.amount|money}}. (words of bye)',
      seconds: 12,
    });
  });

  it('given an account without anything, says null where nothing can be divided', async () => {
    const account = await world.emptyAccount();
    const { figures, message } = await readDashboard(
      postgresDashboard(pool),
      { account, compare: false, now: new Date() },
      async () => '',
    );
    expect(figures).toMatchObject({ billed: '0.00', share: null, perContact: null, perRouble: null });
    expect(message).toBeNull();
  });
});

describe('whose money it is', () => {
  it('operators: talks, promises, and the money after the last talk, with the commission of that size of debt', async () => {
    expect(await rowsOf('operators')).toEqual([
      {
        operator: 'Анна К.',
        calls: 2,
        talkSeconds: 180,
        wrapUpSeconds: 20,
        promises: 3,
        kept: 1,
        promised: '3000.00',
        collected: '2000.00',
        commission: '100.00',
        scored: 0,
        average: null,
      },
    ]);
  });

  it('collected: each fall with the last contact before it, be it the robot’s or a talk', async () => {
    const rows = await rowsOf('collected');
    expect(
      rows.map(({ debtor, was, now, amount, why, operator }) => [debtor, was, now, amount, why, operator]),
    ).toEqual([
      ['anna', '1000.00', '600.00', '400.00', 'less', null],
      ['boris', '2000.00', '0.00', '2000.00', 'paid', 'Анна К.'],
      ['gleb', '300.00', '0.00', '300.00', 'left', null],
    ]);
    expect(rows.map(({ contactAt }) => contactAt)).toEqual([
      '2020-11-17T09:00:00.000+00:00',
      '2020-11-19T09:00:20.000+00:00',
      null,
    ]);
  });

  it('promises: each with what was paid and what became of it', async () => {
    const rows = await rowsOf('promises');
    expect(rows.map(({ debtor, amount, due, state, collected }) => [debtor, amount, due, state, collected])).toEqual([
      ['anna', null, '2020-11-24', 'kept', '400.00'],
      ['boris', '2000.00', '2020-11-20', 'kept', '2000.00'],
      ['vera', '500.00', '2020-11-21', 'broken', '0.00'],
      ['vera', '500.00', '2099-01-01', 'open', '0.00'],
    ]);
  });

  it('reasons: the last one that a person gave, with its offer and what was paid after it', async () => {
    expect(await rowsOf('reasons')).toEqual([
      { unpaidReason: 'no-money', people: 1, share: 50, offer: 'instalments', promises: 1, collected: '2000.00' },
      {
        unpaidReason: 'sum-disagreed',
        people: 1,
        share: 50,
        offer: 'reconciliation',
        promises: 1,
        collected: '400.00',
      },
    ]);
  });
});

describe('how a debt changes', () => {
  const changes = async (debt: string) =>
    (await pool.query('select was::int, now::int, why from debt_changes where debt_id = $1 order by id', [debt])).rows;

  it('writes a line for each fall and rise, and none for what stays', async () => {
    const debt = await world.debt('changing', 100_00, '2020-01-01T00:00:00Z');
    const set = (what: string) => pool.query(`update debts set ${what}, updated_at = now() where id = $1`, [debt]);
    await set('amount = 4000');
    await set('service = null');
    await set('amount = 5000');
    await set(`state = 'withdrawn'`);
    await set(`state = 'open'`);
    await set(`amount = 0, state = 'paid'`);
    expect(await changes(debt)).toEqual([
      { was: 10_000, now: 4000, why: 'less' },
      { was: 4000, now: 5000, why: 'more' },
      { was: 5000, now: 0, why: 'left' },
      { was: 0, now: 5000, why: 'more' },
      { was: 5000, now: 0, why: 'paid' },
    ]);
  });

  it('given an import that is taken back, forgets its lines; given an erasure, writes none', async () => {
    const debt = await world.debt(`undone ${randomUUID()}`, 100_00, '2020-01-01T00:00:00Z');
    await pool.query('update debts set amount = 1, updated_at = now() where id = $1', [debt]);
    await pool.query(
      `begin; set local dozvon.taking_back = 'on'; update debts set amount = 10000 where id = '${debt}'; commit`,
    );
    expect(await changes(debt)).toEqual([]);
    await pool.query(
      `begin; set local dozvon.erasing = 'on'; update debts set state = 'withdrawn' where id = '${debt}'; commit`,
    );
    expect(await changes(debt)).toEqual([]);
  });
});

describe('commission', () => {
  it.each([
    ['no step', '[]', 5000_00, 100_00, 0],
    ['3 per cent of 0.50', '[{"from":0,"percent":3}]', 50, 50, 2],
    ['half a kopeck goes up', '[{"from":0,"percent":1}]', 50, 50, 1],
    ['just below a step', '[{"from":0,"percent":3},{"from":100000,"percent":5}]', 99_999, 10_000, 300],
    ['on a step', '[{"from":0,"percent":3},{"from":100000,"percent":5}]', 100_000, 10_000, 500],
    ['a fraction of a per cent', '[{"from":0,"percent":2.5}]', 10_000, 10_000, 250],
  ])('%s', async (_, steps, was, amount, expected) => {
    const { rows } = await pool.query('select commission_of($1, $2, $3)::int as sum', [steps, was, amount]);
    expect(rows).toEqual([{ sum: expected }]);
  });
});
