/**
 * How long it takes to reserve many attempts under the policy, against a dialer that asks person by person.
 *
 *     node bench/scheduling/reserve.ts [--attempts 1000] [--rounds 7] [--policy ru-230fz] [--json FILE]
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openPool, readsByKey } from '../../src/adapters/postgres/pool.ts';
import type { Candidate, Decide } from '../../src/dialing/ports.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import { decideBy } from '../../src/policy/decide-campaign.ts';
import { freshDatabase } from '../../test/support/database.ts';
import { type Campaign, DialWorld } from '../../test/support/dial-world.ts';
import { conditions } from '../calls/conditions.ts';
import { usageOf } from '../calls/cpu.ts';
import { reserveOneByOne } from './reserve-rival.ts';

const { values } = parseArgs({
  options: {
    attempts: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '7' },
    policy: { type: 'string', default: 'ru-230fz' },
    json: { type: 'string' },
  },
});

interface Row {
  readonly way: string;
  readonly p50Ms: number;
  readonly maxMs: number;
  /** Processor time a round: of this process, and of its server process where that runs on this machine. */
  readonly clientCpuMs: number;
  readonly serverCpuMs: number | undefined;
}

interface Scene {
  readonly world: DialWorld;
  readonly campaign: Campaign;
  readonly candidates: readonly Candidate[];
  readonly decide: Decide;
}

const attempts = Number(values.attempts);
const rounds = Number(values.rounds);
/** Plans are made and code is warm after so many; they are not counted. */
const warmUp = 2;
const began = conditions();
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const database = await freshDatabase();
// One connection, so that one server process does all the work.
const pool = openPool(database.url, 'bench', 1, readsByKey);
try {
  const rows = [
    await measure('one reservation', (scene) => reserveIn(scene, attempts)),
    await measure('ten reservations of a tenth', (scene) => reserveIn(scene, Math.ceil(attempts / 10))),
    await measure('person by person', ({ world, campaign, candidates, decide }) =>
      reserveOneByOne(pool, world.accountId, campaign.id, candidates, decide),
    ),
  ];
  say(`${attempts} attempts under ${values.policy}, ${rounds} rounds`);
  for (const { way, p50Ms, maxMs, clientCpuMs, serverCpuMs } of rows) {
    const cpu = `processor time ${clientCpuMs} ms here, ${serverCpuMs ?? '?'} ms in the server`;
    say(`${way.padEnd(28)} p50 ${p50Ms} ms, max ${maxMs} ms, ${cpu}`);
  }
  const result = { conditions: began, attempts, rounds, policy: values.policy, rows };
  if (values.json === undefined) process.stdout.write(`${JSON.stringify(result)}\n`);
  else await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await pool.end();
  await database.drop();
}

/** @param work must reserve every candidate of the scene */
async function measure(way: string, work: (scene: Scene) => Promise<number>): Promise<Row> {
  const times: number[] = [];
  const server = await serverPid();
  let [cpu, serverCpu] = [0, 0];
  for (let round = -warmUp; round < rounds; round++) {
    const scene = await makeScene();
    const before = process.cpuUsage();
    const serverBefore = usageOf({ server }).server.own;
    const start = performance.now();
    const reserved = await work(scene);
    const took = performance.now() - start;
    if (reserved !== attempts) throw new Error(`${way}: ${reserved} of ${attempts} were reserved`);
    if (round < 0) continue;
    times.push(took);
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1000;
    serverCpu += usageOf({ server }).server.own - serverBefore;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const whole = (ms: number | undefined): number => Math.round(ms ?? 0);
  return {
    way,
    p50Ms: whole(sorted[Math.floor(sorted.length / 2)]),
    maxMs: whole(sorted.at(-1)),
    clientCpuMs: whole(cpu / rounds),
    serverCpuMs: server === 0 ? undefined : whole(serverCpu / rounds),
  };
}

/** @returns 0 when the server runs elsewhere */
async function serverPid(): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const pid = rows[0]?.pid ?? 0;
  return existsSync(`/proc/${pid}/stat`) ? pid : 0;
}

async function reserveIn({ world, campaign, candidates, decide }: Scene, batch: number): Promise<number> {
  const trunk = world.trunk(100_000, 100_000);
  const lease = await world.lease();
  const common = { lease, trunk, campaignId: campaign.id, spec: campaign.spec, horizonMs: 500 };
  let reserved = 0;
  for (let from = 0; from < candidates.length; from += batch) {
    const part = candidates.slice(from, from + batch);
    reserved += (await world.store.reserve({ ...common, candidates: part }, decide)).reserved.length;
  }
  return reserved;
}

/** People of a campaign of their own, due now, where it is noon: the hours allow, and every rule is asked. */
async function makeScene(): Promise<Scene> {
  // What an earlier round left open would be counted as lines in use by this one.
  await pool.query('truncate attempts, attempt_events, decisions, targets');
  const world = await DialWorld.make(pool);
  const campaign = await world.campaign({ policies: [values.policy] });
  const people = await world.people(attempts);
  const ahead = 12 - new Date().getUTCHours();
  await pool.query('update debtors set zone = $2 where account_id = $1', [
    world.accountId,
    ahead >= 0 ? `Etc/GMT-${ahead}` : `Etc/GMT+${-ahead}`,
  ]);
  const candidates = await world.candidates(await world.targets(campaign, people));
  await pool.query('analyze');
  return { world, campaign, candidates, decide: decideBy(bundledBook())(campaign.spec) };
}
