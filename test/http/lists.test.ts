import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../../src/domain/ids.ts';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';

interface Page {
  readonly items: readonly { readonly name: string; readonly phone: string }[];
  readonly nextCursor: string | null;
}

let world: HttpWorld;
let specialist: Asker;

const people = [
  { name: 'Иванова Анна Сергеевна', key: 'id:LS-100', phone: '+79123456701' },
  { name: 'Семёнов Иван Петрович', key: 'id:LS-101', phone: '+79123456702' },
  { name: 'Петров Семён Иванович', key: 'id:LS-200', phone: '+79209876543' },
  { name: '=HYPERLINK("http://evil")', key: 'id:LS-300', phone: '+79209876500' },
] as const;
const now = Date.UTC(2026, 10, 22, 9);
const idAt = (ms: number) => uuidv7(ms, (n) => crypto.getRandomValues(new Uint8Array(n)));

beforeAll(async () => {
  world = await httpWorld();
  specialist = await world.user('specialist');
  for (const [i, { name, key, phone }] of people.entries()) {
    const person = randomUUID();
    await world.pool.query('insert into debtors (id, account_id, key, name) values ($1, $2, $3, $4)', [
      person,
      world.ours,
      key,
      name,
    ]);
    await world.pool.query('insert into phones (account_id, debtor_id, number, position) values ($1, $2, $3, 0)', [
      world.ours,
      person,
      phone,
    ]);
    const at = new Date(now - i * 86_400_000);
    await world.pool.query(
      `insert into attempts (id, account_id, debtor_id, phone, trunk, kind, state, dial_at, reserved_at, disposition, heard_ms, price)
       values ($1, $2, $3, $4, 'volga', 'first', 'ended', $5, $5, $6, $7, $8)`,
      [idAt(at.getTime()), world.ours, person, phone, at, i === 3 ? 'busy' : 'heard-full', i * 1000, i * 100],
    );
  }
});
afterAll(() => world?.stop());

const namesFor = async (query: string, as = specialist): Promise<string[]> =>
  (await as.get(`/api/people?${query}`))
    .json()
    .items.map(({ name }: { name: string }) => name.split(' ')[0])
    .sort();
const q = (text: string) => `q=${encodeURIComponent(text)}`;

describe('people by what was typed', () => {
  it.each([
    ['the beginning of a surname', 'иван', ['Иванова', 'Петров', 'Семёнов']],
    ['two words in any order', 'анна иванова', ['Иванова']],
    ['е for ё', 'семен', ['Петров', 'Семёнов']],
    ['ё for ё', 'Семён иван', ['Петров', 'Семёнов']],
    ['a name that nobody has', 'кржиж', []],
    ['the inside of a word', 'ванова', []],
    ['a whole number in brackets', '8 (912) 345-67-01', ['Иванова']],
    ['the end of a number', '6543', ['Петров']],
    ['the beginning of a number', '8 912 345', ['Иванова', 'Семёнов']],
    ['an account number', 'LS-200', ['Петров']],
    ['the beginning of account numbers', 'LS-10', []],
    ['a longer beginning of them', 'LS-101', ['Семёнов']],
  ] as const)('given %s, then those are found whom it means', async (_what, text, found) => {
    expect(await namesFor(q(text))).toEqual([...found].sort());
  });

  it('given a role that sees numbers masked, then parts of a number find nobody', async () => {
    const manager = await world.user('manager');
    expect(await namesFor(q('6543'), manager)).toEqual([]);
    expect(await namesFor(q('+79209876543'), manager)).toEqual(['Петров']);
  });

  it('given pages of one in the order of names, then everybody comes once, downwards too', async () => {
    const walk = async (order: string) => {
      const names: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Page = (
          await specialist.get(`/api/people?limit=1&order=${order}${cursor && `&cursor=${cursor}`}`)
        ).json();
        names.push(...page.items.map(({ name }) => name));
        cursor = page.nextCursor;
      }
      return names;
    };
    const upwards = [
      '=HYPERLINK("http://evil")',
      'Иванова Анна Сергеевна',
      'Петров Семён Иванович',
      'Семёнов Иван Петрович',
    ];
    expect(await walk('name')).toEqual(upwards);
    expect(await walk('-name')).toEqual(upwards.toReversed());
  });

  it('given a list with a formula for a name, then the file says the text and the sheet runs nothing', async () => {
    const file = (await specialist.get('/api/people/file?format=csv')).body;
    expect(file).toContain(`'=HYPERLINK`);
    expect(file.trim().split('\n')).toHaveLength(people.length + 1);
  });
});

describe('calls by filter', () => {
  it('given a period, then calls of its days alone are listed, counted and exported', async () => {
    const period = 'from=2026-11-21T00:00:00Z&to=2026-11-23T00:00:00Z';
    const listed = (await specialist.get(`/api/attempts?${period}`)).json().items;
    expect(listed.map(({ phone }: { phone: string }) => phone)).toEqual(['+79123456701', '+79123456702']);
    expect((await specialist.get(`/api/attempts/count?${period}`)).json()).toEqual({ count: 2, more: false });
    const file = (await specialist.get(`/api/attempts/file?format=csv&${period}`)).body;
    expect(file.trim().split('\n')).toHaveLength(3);
  });

  it.each([
    ['-reservedAt', ['01', '02', '43', '00']],
    ['reservedAt', ['00', '43', '02', '01']],
    ['-price', ['00', '43', '02', '01']],
    ['heardMs', ['01', '02', '43', '00']],
  ] as const)('given the order %s and pages of one, then every call comes once in it', async (order, ends) => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page = (
        await specialist.get(`/api/attempts?limit=1&order=${order}${cursor && `&cursor=${cursor}`}`)
      ).json();
      seen.push(...page.items.map(({ phone }) => phone.slice(-2)));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(ends);
  });

  it('given the newest call that a page has, then newer ones are counted', async () => {
    const items = (await specialist.get('/api/attempts')).json().items;
    const third = items[2].id;
    expect((await specialist.get(`/api/attempts/count?since=${third}`)).json()).toEqual({ count: 2, more: false });
  });
});

describe('columns that a user keeps', () => {
  it('given a choice, then it is there at the next log-in, for this user alone, until it is none', async () => {
    const keep = (columns: string[]) =>
      specialist.ask({ method: 'PUT', url: '/api/me/columns', payload: { grid: 'calls', columns } });
    expect((await keep(['time', 'price'])).statusCode).toBe(204);
    expect((await specialist.get('/api/me/columns')).json()).toEqual({ grids: { calls: ['time', 'price'] } });
    expect((await (await world.user('specialist')).get('/api/me/columns')).json()).toEqual({ grids: {} });
    await keep([]);
    expect((await specialist.get('/api/me/columns')).json()).toEqual({ grids: {} });
  });
});
