/**
 * How fast lists of a million rows answer: every filter, order and deep page of people and calls.
 *
 *     node bench/lists/run.ts [--rows 1000000] [--times 15] [--json FILE]
 *
 * Answers are whole pages of 100 rows over HTTP from one reader, and then the same lists in Chromium; the aim is a p95 of 300 ms for each.
 */
import { randomBytes } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openPool } from '../../src/adapters/postgres/pool.ts';
import { Product } from '../../test/support/product.ts';
import { conditions } from '../calls/conditions.ts';
import { inBrowser } from './browser.ts';
import { loadLists } from './load.ts';
import { type Question, questions } from './questions.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '15' },
    json: { type: 'string' },
  },
});
const aimMs = 300;

interface Row extends Pick<Question, 'list' | 'name'> {
  readonly p50: number;
  readonly p95: number;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const began = conditions();
const product = new Product();
await chmod(product.folder, 0o755);
try {
  await main();
} finally {
  await product.stop();
}

async function main(): Promise<void> {
  say('starting the stack');
  await product.out('up');
  const { databaseUrl, http } = product.stack();
  const pool = openPool(databaseUrl, 'bench lists', 2);
  try {
    const loaded = await loadLists(pool, Number(values.rows), say);
    const asked = await questions(pool, loaded);
    const cookie = await logIn(http.url, `bench ${loaded.account.slice(0, 8)}`);
    const rows: Row[] = [];
    say('list       question                              p50 ms  p95 ms');
    const tell = (row: Row): void => {
      rows.push(row);
      say(`${row.list.padEnd(11)}${row.name.padEnd(36)}${String(row.p50).padStart(8)}${String(row.p95).padStart(8)}`);
    };
    for (const question of asked) tell(await measure(http.url, cookie, question));
    for (const { times, ...what } of await inBrowser(http.url, cookie)) tell({ ...what, ...shares(times) });
    const slow = rows.filter(({ p95 }) => p95 > aimMs).map(({ list, name }) => `${list}: ${name}`);
    say(slow.length === 0 ? `every p95 ≤ ${aimMs} ms: met` : `slower than ${aimMs} ms: ${slow.join('; ')}`);
    const result = {
      bench: 'lists',
      conditions: began,
      rows: Number(values.rows),
      table: rows,
      met: slow.length === 0,
    };
    if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await pool.end();
  }
}

async function logIn(url: string, account: string): Promise<string> {
  const [login, password] = [`bench-${randomBytes(3).toString('hex')}`, randomBytes(12).toString('hex')];
  await product.out('user', 'add', login, '--role', 'specialist', '--account', account, '--password', password);
  const answer = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  if (!answer.ok) throw new Error(`log in: ${answer.status} ${await answer.text()}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function measure(url: string, cookie: string, question: Question): Promise<Row> {
  const times: number[] = [];
  for (let i = 0; i < Number(values.times); i++) {
    const start = performance.now();
    const answer = await fetch(`${url}${question.path}`, { headers: { cookie } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${question.path}: ${answer.status} ${text}`);
    times.push(performance.now() - start);
  }
  return { ...question, ...shares(times) };
}

function shares(times: readonly number[]): Pick<Row, 'p50' | 'p95'> {
  const ordered = times.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(ordered[Math.floor(ordered.length * share)] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}
