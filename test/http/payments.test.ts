import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';

let world: HttpWorld;
let billing: Asker;

beforeAll(async () => {
  world = await httpWorld();
  billing = await world.key(['payments:read', 'payments:write', 'people:read', 'people:write', 'webhooks:write']);
});
afterAll(() => world?.stop());

/** A person of an own list with debts of so many kopecks, the first due first. @returns the account number and ids */
async function debtor(...owed: readonly number[]) {
  const [person, list, load] = [randomUUID(), randomUUID(), randomUUID()];
  const account = `LS-${person.slice(0, 8)}`;
  const ask = (sql: string, values: unknown[]) => world.pool.query(sql, values);
  await ask('insert into lists (id, account_id, name) values ($1, $2, $3)', [list, world.ours, `list ${list}`]);
  await ask(
    `insert into imports (id, account_id, list_id, file_name, encoding, rows, accepted, refused, duplicates, debtors, phones)
     values ($1, $2, $3, 'a.csv', 'utf-8', 1, 1, 0, 0, 1, 1)`,
    [load, world.ours, list],
  );
  await ask('insert into debtors (id, account_id, key) values ($1, $2, $3)', [person, world.ours, `id:${account}`]);
  for (const [i, amount] of owed.entries())
    await ask(
      `insert into debts (id, account_id, debtor_id, list_id, import_id, external_id, amount, due)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [randomUUID(), world.ours, person, list, load, `C-${person}-${i}`, amount, `2026-11-0${i + 1}`],
    );
  return { person, account, contract: (i: number) => `C-${person}-${i}` };
}

const debtsOf = async (person: string) =>
  (await world.pool.query('select amount, state from debts where debtor_id = $1 order by due', [person])).rows;

const paidAt = '2026-11-22T12:00:00+03:00';
const pay = async (...payments: readonly object[]) => {
  const answer = await billing.post('/api/payments', { payments });
  return { status: answer.statusCode, items: answer.json().items, code: answer.json().code };
};

describe('payments that the billing tells of', () => {
  it('given a payment of an account number, then the oldest debt falls first and what is settled is open no more', async () => {
    const { person, account } = await debtor(30_000, 50_000);
    const { items } = await pay({ externalId: randomUUID(), amount: '400.00', paidAt, debtor: account });
    expect(items).toEqual([
      expect.objectContaining({ state: 'matched', person, applied: '400.00', owed: '400.00', repeated: false }),
    ]);
    expect(await debtsOf(person)).toEqual([
      { amount: 30_000, state: 'paid' },
      { amount: 40_000, state: 'open' },
    ]);
  });

  it('given a payment of a contract, then that debt falls before older ones', async () => {
    const { person, contract } = await debtor(30_000, 50_000);
    await pay({ externalId: randomUUID(), amount: '500.00', paidAt, contract: contract(1) });
    expect(await debtsOf(person)).toEqual([
      { amount: 30_000, state: 'open' },
      { amount: 50_000, state: 'paid' },
    ]);
  });

  it('given the same payment told ten times at once, then it is taken once', async () => {
    const { person, account } = await debtor(100_000);
    const payment = { externalId: randomUUID(), amount: '10.00', paidAt, debtor: account };
    const told = await Promise.all(Array.from({ length: 10 }, () => pay(payment)));
    expect(told.filter(({ items }) => !items[0].repeated)).toHaveLength(1);
    expect(await debtsOf(person)).toEqual([{ amount: 99_000, state: 'open' }]);
  });

  it('given the same id with another sum, then it is refused and nothing falls', async () => {
    const { person, account } = await debtor(100_000);
    const externalId = randomUUID();
    await pay({ externalId, amount: '10.00', paidAt, debtor: account });
    expect(await pay({ externalId, amount: '11.00', paidAt, debtor: account })).toMatchObject({
      status: 409,
      code: 'payment-differs',
    });
    expect(await debtsOf(person)).toEqual([{ amount: 99_000, state: 'open' }]);
  });

  it.each(['0.00', '-5.00', '1.234', 'many'])(
    'given the sum %s, then it is refused as a wrong request',
    async (amount) => {
      const { account } = await debtor(100);
      expect(await pay({ externalId: randomUUID(), amount, paidAt, debtor: account })).toMatchObject({
        status: 422,
        code: 'request-wrong',
      });
    },
  );

  it('given more than is owed, an unknown account and another account of ours, then only what fits falls', async () => {
    const { account } = await debtor(5000);
    const stranger = await world.key(['payments:write'], world.theirs);
    const { items } = await pay(
      { externalId: randomUUID(), amount: '60.00', paidAt, debtor: account },
      { externalId: randomUUID(), amount: '60.00', paidAt, debtor: 'nobody has it' },
    );
    expect(items).toMatchObject([
      { state: 'matched', applied: '50.00', owed: '0.00' },
      { state: 'unmatched', applied: '0.00', person: null },
    ]);
    const body = { payments: [{ externalId: randomUUID(), amount: '1.00', paidAt, debtor: account }] };
    expect((await stranger.post('/api/payments', body)).json().items).toMatchObject([{ state: 'unmatched' }]);
  });

  it('given a suspended person who pays all, then the billing is told of suspension, payment and resumption', async () => {
    const { person, account } = await debtor(5000);
    const events = ['payment.matched', 'service.suspend', 'service.resume'];
    await billing.post('/api/webhooks', { url: 'http://127.0.0.1:9/never', events });
    expect((await billing.post(`/api/people/${person}/service`, { suspended: true })).statusCode).toBe(204);
    await billing.post(`/api/people/${person}/service`, { suspended: true });
    await pay({ externalId: randomUUID(), amount: '50.00', paidAt, debtor: account });
    const { rows } = await world.pool.query('select event from webhook_deliveries order by at');
    expect(rows.map(({ event }) => event)).toEqual(['service.suspend', 'payment.matched', 'service.resume']);
  });
});
