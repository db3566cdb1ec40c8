import { randomUUID } from 'node:crypto';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';

let world: HttpWorld;
let manager: Asker;

beforeAll(async () => {
  world = await httpWorld();
  manager = await world.user('manager');
  await dispute('Ли Ян', '+79995550001', 300, 'open');
  await dispute('Ким Юна', '+79995550002', 100, 'open');
  await dispute('Ли Вера', '+79995550003', 100, 'refused');
  await dispute('=1+1', '+79995550004', 200, 'open');
});
afterAll(() => world.stop());

/** Somebody's call of so many kopecks, disputed by maria. */
async function dispute(name: string, phone: string, amount: number, state: 'open' | 'refused'): Promise<void> {
  const [person, attempt] = [randomUUID(), randomUUID()];
  const ask = (sql: string, values: unknown[]) => world.pool.query(sql, values);
  await ask('insert into debtors (id, account_id, key, name) values ($1, $2, $3, $4)', [
    person,
    world.ours,
    `phone:${phone}`,
    name,
  ]);
  await ask('insert into phones (account_id, debtor_id, number, position) values ($1, $2, $3, 0)', [
    world.ours,
    person,
    phone,
  ]);
  await ask(
    `insert into attempts (id, account_id, debtor_id, phone, trunk, kind, state, dial_at, ended_at, disposition, price)
     values ($1, $2, $3, $4, 'sim', 'first', 'ended', now(), now(), 'heard-full', $5)`,
    [attempt, world.ours, person, phone, amount],
  );
  await ask(
    `insert into disputes (account_id, attempt_id, reason, amount, currency, raised_by, state, answered_by, answered_at)
     values ($1, $2, 'Не отвечал', $3, 'RUB', 'maria', $4, $5, $6)`,
    [world.ours, attempt, amount, state, ...(state === 'open' ? [null, null] : ['nina', new Date()])],
  );
}

const namesOf = async (query: string) =>
  (await manager.get(`/api/disputes?${query}`)).json<{ items: { name: string }[] }>().items.map(({ name }) => name);

describe('the list of disputes', () => {
  it.each([
    ['state=open&order=raisedAt', ['Ли Ян', 'Ким Юна', '=1+1']],
    ['order=-amount&state=open', ['Ли Ян', '=1+1', 'Ким Юна']],
    ['q=ли&order=raisedAt', ['Ли Ян', 'Ли Вера']],
    ['q=8 999 555-00-02', ['Ким Юна']],
    ['q=никто', []],
  ])('given %s, then it has these in this order', async (query, names) => {
    expect(await namesOf(query)).toEqual(names);
  });

  it.each(['-raisedAt', 'raisedAt', '-amount', 'amount'])(
    'by %s, given a page at a time, then each is there once, and as many as are counted',
    async (order) => {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = (await manager.get(`/api/disputes?order=${order}&limit=1${cursor}`)).json();
        seen.push(...page.items.map(({ id }: { id: string }) => id));
        cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
      } while (cursor !== '');
      const { count } = (await manager.get('/api/disputes/count')).json();
      expect([new Set(seen).size, seen.length, count]).toEqual([4, 4, 4]);
    },
  );

  it('as a file has the whole filter, sums as numbers, foreign text without formulas, numbers masked as on the screen', async () => {
    const file = await manager.get('/api/disputes/file?format=xlsx&state=open');
    const [{ data: [head = [], ...rows] = [] } = { data: [] }] = await readXlsx(file.rawPayload);
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('amount').reduce<number>((sum, each) => sum + Number(each), 0)).toBe(6);
    expect(column('name')).toEqual(["'=1+1", 'Ким Юна', 'Ли Ян']);
    expect(column('phone').join()).not.toContain('5550');
  });

  it('tells each reader whether he may answer or withdraw', async () => {
    const { items } = (await manager.get('/api/disputes?q=ким')).json();
    expect(items).toMatchObject([{ raisedBy: 'maria', mine: false, mayAnswer: true }]);
    const specialist = await world.user('specialist');
    expect((await specialist.get('/api/disputes?q=ким')).json().items).toMatchObject([{ mayAnswer: false }]);
    const stranger = await world.user('manager', world.theirs);
    expect((await stranger.get('/api/disputes')).json().items).toEqual([]);
  });
});
