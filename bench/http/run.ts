/**
 * How fast the API answers while calls are made: 200 requests a second of what screens ask for, without and beside a campaign.
 *
 *     node bench/http/run.ts [--rate 200] [--seconds 20] [--calls 5] [--people 20000] [--state DIR] [--json FILE]
 *
 * `--state` uses a stack that runs already (and leaves it).
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openPool } from '../../src/adapters/postgres/pool.ts';
import { conditions } from '../calls/conditions.ts';
import { usageOf } from '../calls/cpu.ts';
import { type LoadResult, load } from './load.ts';
import { startProduct } from './product.ts';
import { type LiveFigures, watchLive } from './watch.ts';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    calls: { type: 'string', default: '5' },
    people: { type: 'string', default: '20000' },
    watchers: { type: 'string', default: '10' },
    state: { type: 'string' },
    json: { type: 'string' },
  },
});

interface Row extends LoadResult {
  readonly beside: string;
  readonly apiCpuMs: number;
  /** Null without watchers. */
  readonly live: LiveFigures | null;
  /** Dials a second of the campaign meanwhile, as the record has them. */
  readonly dials: number;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const [rate, seconds, calls] = [Number(values.rate), Number(values.seconds), Number(values.calls)];
const began = conditions();
const product = await startProduct({ state: values.state, people: Number(values.people), calls, say });
const pool = openPool(product.databaseUrl, 'bench http', 2);

try {
  const rows = [await measure('nothing', 0)];
  const campaign = await product.campaign(calls, seconds);
  await pace();
  rows.push(await measure(`${calls} calls/s`, 0));
  rows.push(await measure(`${calls} calls/s, ${values.watchers} live pages`, Number(values.watchers), campaign));
  const met = rows.every(({ p95, failed }) => p95 <= 50 && failed === 0);
  const near = rows.every(({ live }) => live === null || live.recordMax <= 1000);
  say(`p95 ≤ 50 ms: ${met ? 'met' : 'not met'}; pages at most 1 s behind: ${near ? 'met' : 'not met'}`);
  const result = {
    bench: 'http',
    conditions: began,
    asked: { rate, seconds, calls, people: Number(values.people) },
    rows,
    met,
    near,
  };
  if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await pool.end();
  await product.stop();
}

async function measure(beside: string, watchers: number, campaign?: string): Promise<Row> {
  const live = campaign ? await watchLive(product, pool, campaign, watchers) : undefined;
  const dialsBefore = await dialled();
  const pids = { api: await product.apiPid() };
  const [before, began] = [usageOf(pids), performance.now()];
  const result = await load({ ...product, rate, seconds });
  const apiCpuMs = (usageOf(pids).api.own - before.api.own) / Math.max(1, result.requests);
  const dials = round(((await dialled()) - dialsBefore) / ((performance.now() - began) / 1000));
  const row = { beside, ...result, apiCpuMs: round(apiCpuMs), dials, live: live ? await live.stop() : null };
  if (beside === 'nothing')
    say(
      'beside                       requests/s   p50    p95    p99   max  failed  api CPU ms  dials/s  behind record p95, max',
    );
  const cells = [row.p50, row.p95, row.p99, row.max].map((ms) => ms.toFixed(1).padStart(6));
  say(
    `${beside.padEnd(30)}${String(row.perSecond).padStart(9)}${cells.join(' ')}${String(row.failed).padStart(7)}${String(row.apiCpuMs).padStart(11)}${String(row.dials).padStart(9)}${`${row.live?.recordP95 ?? '–'}, ${row.live?.recordMax ?? '–'}`.padStart(15)}`,
  );
  return row;
}

/** Waits until the campaign dials at nine tenths of what it was asked, at most two minutes. */
async function pace(): Promise<void> {
  say(`waiting until ${calls} calls/s are dialled`);
  for (let before = await dialled(), tries = 0; tries < 24; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const now = await dialled();
    if (now - before >= 0.9 * 5 * calls) return;
    before = now;
  }
  say('the campaign has not reached its pace');
}

async function dialled(): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    "select count(*)::int as n from attempts where dialed_at > now() - interval '10 minutes'",
  );
  return rows[0]?.n ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
