import type { Pool } from '../../src/adapters/postgres/pool.ts';
import type { Loaded } from './load.ts';

export interface Question {
  readonly list: 'people' | 'calls' | 'lists' | 'campaigns';
  readonly name: string;
  readonly path: string;
}

const cursor = (value: string | number | null, id: string): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

interface Middle {
  readonly person: string;
  readonly place: string;
  readonly call: string;
  readonly price: number;
}

/** Where half of the rows lie behind: a deep page. */
async function middleOf(pool: Pool, { account }: Loaded): Promise<Middle> {
  const sql = `
    select (select id from debtors where account_id = $1 order by id offset $2 limit 1) as person,
      (select lower(name) from debtors where account_id = $1 order by lower(name) collate "C" offset $2 limit 1) as place,
      (select id from attempts where account_id = $1 order by id offset $2 limit 1) as call,
      (select price from attempts where account_id = $1 order by price offset $2 limit 1) as price`;
  const { rows: counted } = await pool.query<{ n: number }>(
    'select count(*)::int as n from debtors where account_id = $1',
    [account],
  );
  const half = Math.floor((counted[0]?.n ?? 0) / 2);
  const { rows } = await pool.query<Middle>(sql, [account, half]);
  if (!rows[0]) throw new Error('nothing was loaded');
  return rows[0];
}

/** Every filter, order and deep page that the screens can ask for. */
export async function questions(pool: Pool, loaded: Loaded): Promise<readonly Question[]> {
  const { list, campaign } = loaded;
  const middle = await middleOf(pool, loaded);
  const day = new Date(Date.now() - 12 * 3_600_000).toISOString();
  const people = (name: string, query: string): Question => ({
    list: 'people',
    name,
    path: `/api/people?limit=100&${query}`,
  });
  const calls = (name: string, query: string): Question => ({
    list: 'calls',
    name,
    path: `/api/attempts?limit=100&${query}`,
  });
  const q = (text: string) => `q=${encodeURIComponent(text)}`;
  return [
    people('all, first page', ''),
    people('all, page in the middle', `cursor=${cursor(null, middle.person)}`),
    people('by name', 'order=name'),
    people('by name, downwards', 'order=-name'),
    people('by name, page in the middle', `order=name&cursor=${cursor(middle.place, middle.person)}`),
    people('beginning of a name, 1 in 20', q('ивано')),
    people('first name, 1 in 10', q('наталья')),
    people('two words, by name', `${q('петров ан')}&order=name`),
    people('three words', q('семенов сергей олегович')),
    people('nobody has it', q('кржижановский')),
    people('whole number', q('8 (912) 000-12-34')),
    people('beginning of a number', q('+7912000')),
    people('end of a number', q('1234')),
    people('account number', q('40012345')),
    people('beginning of an account number', q('40012')),
    people('of the list', `list=${list}`),
    people('of the list, by name', `list=${list}&order=name`),
    people('of the list, name', `list=${list}&${q('волков')}`),
    people('of the list, page in the middle', `list=${list}&cursor=${cursor(null, middle.person)}`),
    { list: 'people', name: 'how many (10 000+)', path: '/api/people/count' },
    { list: 'people', name: 'how many of a name', path: `/api/people/count?${q('иванов')}` },
    calls('all, first page', ''),
    calls('all, oldest first', 'order=reservedAt'),
    calls('all, page in the middle', `cursor=${cursor(null, middle.call)}`),
    calls('by price', 'order=-price'),
    calls('by price, page in the middle', `order=-price&cursor=${cursor(middle.price, middle.call)}`),
    calls('by seconds heard', 'order=-heardMs'),
    calls('of the campaign', `campaign=${campaign}`),
    calls('of the campaign, by price', `campaign=${campaign}&order=-price`),
    calls('outcome, 1 in 7', 'disposition=busy'),
    calls('outcome, 1 in 10 000', 'disposition=wrong-person'),
    calls('outcome, 2 of all', 'disposition=opted-out'),
    calls('outcome that nobody has', 'disposition=bad-number'),
    calls('of the campaign, outcome of 2', `campaign=${campaign}&disposition=opted-out`),
    calls('trunk, 4 of all', 'trunk=ob'),
    calls('billed', 'contact=true'),
    calls('half a day', `from=${day}`),
    calls('half a day long ago', `to=${day}`),
    calls('half a day, rare outcome', `from=${day}&disposition=opted-out`),
    calls('of a number', 'phone=%2B79120001234'),
    { list: 'calls', name: 'how many (10 000+)', path: '/api/attempts/count' },
    { list: 'calls', name: 'how many of an outcome', path: '/api/attempts/count?disposition=busy' },
    { list: 'lists', name: 'all lists', path: '/api/lists' },
    { list: 'campaigns', name: 'all campaigns', path: '/api/campaigns?limit=50' },
    { list: 'campaigns', name: 'one campaign', path: `/api/campaigns/${campaign}` },
    { list: 'campaigns', name: 'waterfall', path: `/api/campaigns/${campaign}/waterfall` },
  ];
}
