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

describe('payments that a person decides about', () => {
  let manager: Asker;
  beforeAll(async () => {
    manager = await world.user('manager');
  });

  /** A payment that fits nobody. @returns its id and the billing's own */
  async function lost(amount = '300.00', reference = `lost-${randomUUID()}`) {
    const externalId = randomUUID();
    await pay({ externalId, amount, paidAt, debtor: reference });
    const { items } = (await manager.get(`/api/payments?state=open&q=${externalId}`)).json();
    return { id: items[0].id as string, externalId, reference };
  }
  const shown = async (externalId: string) =>
    (await manager.get(`/api/payments?q=${externalId}`)).json().items[0] as Record<string, unknown>;
  const collected = async (person: string) =>
    (await world.pool.query('select was, now, why from debt_changes where debtor_id = $1 order by id', [person])).rows;

  it('given one matched by hand to a debt, then that debt falls first, and the billing is told as of any other', async () => {
    const { person } = await debtor(20_000, 50_000);
    const { rows } = await world.pool.query('select id from debts where debtor_id = $1 order by due desc', [person]);
    await billing.post('/api/webhooks', { url: 'http://127.0.0.1:9/hand', events: ['payment.matched'] });
    const { id, externalId } = await lost('510.00');
    const answer = await manager.post(`/api/payments/${id}/match`, { person, debt: rows[0].id });
    expect(answer.json()).toEqual({ applied: '510.00', owed: '190.00' });
    expect(await debtsOf(person)).toEqual([
      { amount: 19_000, state: 'open' },
      { amount: 50_000, state: 'paid' },
    ]);
    expect(await shown(externalId)).toMatchObject({ state: 'matched', personId: person, applied: '510.00' });
    const told = await world.pool.query('select event from webhook_deliveries where subject = $1', [id]);
    expect(told.rows).toContainEqual({ event: 'payment.matched' });
  });

  it('given a decision that is taken back, then the debts, the money collected and the payment are as before', async () => {
    const { person } = await debtor(20_000, 50_000);
    const { id, externalId } = await lost('300.00');
    await manager.post(`/api/payments/${id}/match`, { person });
    expect(await collected(person)).toHaveLength(2);
    expect((await manager.post(`/api/payments/${id}/undo`, {})).statusCode).toBe(204);
    expect(await debtsOf(person)).toEqual([
      { amount: 20_000, state: 'open' },
      { amount: 50_000, state: 'open' },
    ]);
    expect(await collected(person)).toEqual([]);
    expect(await shown(externalId)).toMatchObject({
      state: 'unmatched',
      personId: null,
      applied: '0.00',
      decidedBy: null,
    });
  });

  it('given two decisions about one debt, then they are taken back in the turn in which they were made, last first', async () => {
    const { person } = await debtor(100_000);
    const [first, second] = [await lost('100.00'), await lost('200.00')];
    for (const { id } of [first, second]) await manager.post(`/api/payments/${id}/match`, { person });
    const early = await manager.post(`/api/payments/${first.id}/undo`, {});
    expect([early.statusCode, early.json().code]).toEqual([409, 'payment-debt-changed']);
    for (const { id } of [second, first])
      expect((await manager.post(`/api/payments/${id}/undo`, {})).statusCode).toBe(204);
    expect(await debtsOf(person)).toEqual([{ amount: 100_000, state: 'open' }]);
  });

  it('given one ignored, then it says why, waits no more, and can be had back', async () => {
    const { id, externalId } = await lost();
    expect((await manager.post(`/api/payments/${id}/ignore`, { reason: 'Чужой договор' })).statusCode).toBe(204);
    expect(await shown(externalId)).toMatchObject({ state: 'ignored', ignoredWhy: 'Чужой договор' });
    const twice = await manager.post(`/api/payments/${id}/match`, { person: (await debtor(100)).person });
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'payment-decided']);
    await manager.post(`/api/payments/${id}/undo`, {});
    expect(await shown(externalId)).toMatchObject({ state: 'unmatched', ignoredWhy: null });
  });

  it('given what the billing matched itself, then it cannot be taken back by hand', async () => {
    const { account } = await debtor(10_000);
    const externalId = randomUUID();
    await pay({ externalId, amount: '10.00', paidAt, debtor: account });
    const answer = await manager.post(`/api/payments/${(await shown(externalId)).id}/undo`, {});
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'payment-by-list']);
  });

  it('given two people who decide at once, then one of them does', async () => {
    const { person } = await debtor(100_000);
    const { id } = await lost('10.00');
    const all = await Promise.all([
      manager.post(`/api/payments/${id}/match`, { person }),
      manager.post(`/api/payments/${id}/match`, { person }),
      manager.post(`/api/payments/${id}/ignore`, { reason: 'нет' }),
    ]);
    expect(all.filter(({ statusCode }) => statusCode < 300)).toHaveLength(1);
    const [debt] = await debtsOf(person);
    expect([99_000, 100_000]).toContain(debt.amount);
  });

  it('names whoever fits the reference, and finds others by account number or name', async () => {
    const { person, account, contract } = await debtor(10_000);
    const { id } = await lost('1.00', contract(0).slice(0, -1));
    expect((await manager.get(`/api/payments/${id}/candidates`)).json().items).toEqual([]);
    for (const text of [account, contract(0)])
      expect((await manager.get(`/api/payments/${id}/candidates?q=${text}`)).json().items).toMatchObject([
        { id: person, debts: [{ amount: '100.00', contract: contract(0) }] },
      ]);
  });

  it('refuses people and debts of others', async () => {
    const [mine, other] = [await debtor(10_000), await debtor(10_000)];
    const { id } = await lost();
    const { rows } = await world.pool.query('select id from debts where debtor_id = $1', [other.person]);
    const answer = await manager.post(`/api/payments/${id}/match`, { person: mine.person, debt: rows[0].id });
    expect(answer.statusCode).toBe(404);
    const stranger = randomUUID();
    await world.pool.query('insert into debtors (id, account_id, key) values ($1, $2, $3)', [
      stranger,
      world.theirs,
      stranger,
    ]);
    expect((await manager.post(`/api/payments/${id}/match`, { person: stranger })).statusCode).toBe(404);
  });

  it('orders by sum and pages without doubles', async () => {
    for (let i = 0; i < 5; i++) await lost(`${(i % 3) + 1}.00`);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = (await manager.get(`/api/payments?state=open&order=-amount&limit=2${cursor}`)).json();
      seen.push(...page.items.map((each: { id: string }) => each.id));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    const { count } = (await manager.get('/api/payments/count?state=open')).json();
    expect([new Set(seen).size, seen.length]).toEqual([count, count]);
  });
});
