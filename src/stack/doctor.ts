import { lookup } from 'node:dns/promises';
import { statfsSync } from 'node:fs';
import { hostname } from 'node:os';
import { askDatabaseServer } from '../adapters/postgres/server.ts';
import { askRedisServer } from '../adapters/redis/server.ts';
import type { Config } from '../config/schema.ts';
import { DozvonError } from '../domain/errors/index.ts';
import { partsFor } from './addresses.ts';
import { readStack } from './ensure-stack.ts';
import { prepareStateFolder, readRecord } from './instance.ts';
import { isAlive } from './process-identity.ts';
import { roleNames, type StackAddresses } from './stack.ts';
import { asteriskCommand, isAtLeast, postgresProgram, requireProgram, rhvoiceCommand } from './tools.ts';

/** One line of the doctor. `off`: not running, which is no fault by itself. `soon`: it works, and will not for long. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'soon' | 'bad' | 'off';
  readonly detail: string;
  readonly remedy?: string;
}

type Check = () => Promise<string> | string;

/** Promise 3 of the design: a node further than this from PostgreSQL's clock does not dial. */
const clockToleranceMs = 2000;
const leastFreeBytes = 1_000_000_000;
const provision = 'Run ./dozvon up (with root or sudo): it installs what is missing.';

/** A fault that the check itself can explain; any other error is shown as it is. */
class Fault extends Error {
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Looks at everything that dozvon stands on. Starts nothing and changes nothing but the (empty) state folder. */
export async function examine(config: Config, state: string): Promise<Finding[]> {
  const machine: [string, Check][] = [
    ['node', nodeVersion],
    ...programChecks(config),
    ['host name', hostNameResolves],
    ['data folder', () => dataFolder(state)],
  ];
  const findings = await Promise.all(machine.map(([name, check]) => run(name, check)));
  return [...findings, ...(await processFindings(config, state)), ...(await serverFindings(state))];
}

async function run(check: string, work: Check): Promise<Finding> {
  try {
    return { check, state: 'ok', detail: await work() };
  } catch (error) {
    const remedy = error instanceof Fault || error instanceof DozvonError ? error.remedy : provision;
    return { check, state: 'bad', detail: error instanceof Error ? error.message : String(error), remedy };
  }
}

function nodeVersion(): string {
  if (isAtLeast(process.versions.node, [24])) return process.versions.node;
  throw new Fault(`${process.versions.node} is older than 24`, 'Start by ./dozvon: it brings Node 24.');
}

function programChecks(config: Config): [string, Check][] {
  const parts = new Set(partsFor(config, []));
  return [
    ...(parts.has('postgres') ? [['postgresql', () => postgresProgram('postgres')] as [string, Check]] : []),
    ...(parts.has('redis') ? [['redis', () => requireProgram('redis-server', 'redis-server')] as [string, Check]] : []),
    ...(parts.has('asterisk') ? [['asterisk', () => asteriskCommand().version] as [string, Check]] : []),
    ['ffmpeg', () => requireProgram('ffmpeg', 'ffmpeg')],
    ['speech', speech],
  ];
}

function speech(): string {
  if (rhvoiceCommand()) return 'RHVoice';
  requireProgram('espeak-ng', 'espeak-ng');
  throw new Fault('RHVoice is missing, espeak-ng speaks instead (hard to understand)', provision);
}

/** Asterisk asks for its own name at every call: without an answer each call waits seconds. */
async function hostNameResolves(): Promise<string> {
  const name = hostname();
  const from = Date.now();
  await lookup(name).catch((error: Error) => {
    throw new Fault(`${name} does not resolve: ${error.message}`, `Add to /etc/hosts: 127.0.1.1 ${name}`);
  });
  const took = Date.now() - from;
  if (took > 500) throw new Fault(`${name} takes ${took} ms to resolve`, `Add to /etc/hosts: 127.0.1.1 ${name}`);
  return name;
}

function dataFolder(state: string): string {
  prepareStateFolder(state);
  const { bavail, bsize } = statfsSync(state);
  const free = bavail * bsize;
  const text = `${state}, ${(free / 1e9).toFixed(1)} GB free`;
  if (free < leastFreeBytes) throw new Fault(text, 'Make room: recordings and the audio cache grow with the calls.');
  return text;
}

async function processFindings(config: Config, state: string): Promise<Finding[]> {
  const record = readRecord(state);
  const watcher: Finding = watcherFinding(record !== undefined && isAlive(record.supervisor), record !== undefined);
  const parts = partsFor(config, roleNames).map((name): Finding => {
    const part = record?.parts.find((each) => each.name === name);
    const check = `process ${name}`;
    if (!part) return { check, state: 'off', detail: 'not started' };
    const detail = `pid ${part.pid} since ${part.since}, started again ${part.restarts} times`;
    if (isAlive(part) && part.status === 'ready') return { check, state: 'ok', detail };
    const cause = part.cause ?? (isAlive(part) ? 'gives no answer yet' : 'has died');
    return { check, state: 'bad', detail: `${cause}; ${detail}`, remedy: `Read ${state}/log/${name}.log` };
  });
  return [watcher, ...parts];
}

function watcherFinding(alive: boolean, expected: boolean): Finding {
  const check = 'watcher';
  if (alive) return { check, state: 'ok', detail: 'starts again what dies' };
  if (!expected) return { check, state: 'off', detail: 'nothing was started' };
  return { check, state: 'bad', detail: 'was killed', remedy: 'Run ./dozvon up: it takes over what still runs.' };
}

/** Servers are asked only when something runs, or when they are not ours to start. */
async function serverFindings(state: string): Promise<Finding[]> {
  const stack = readStack(state);
  if (!stack || stack.processes.length === 0) return [];
  return Promise.all([
    run('database answers', () => askDatabase(stack)),
    run('redis answers', () => askRedis(stack)),
    ...stack.asterisk.map((node) => run(`asterisk ${node.name} answers`, () => askAsterisk(node))),
  ]);
}

async function askDatabase({ databaseUrl }: StackAddresses): Promise<string> {
  const { version, nowMs } = await askDatabaseServer(databaseUrl);
  const apart = Math.round(Math.abs(Date.now() - nowMs));
  if (apart > clockToleranceMs)
    throw new Fault(`its clock is ${apart} ms away from ours: no dialling`, 'Keep both clocks by NTP (chrony).');
  return `PostgreSQL ${version}, clocks ${apart} ms apart`;
}

async function askRedis({ redisUrl }: StackAddresses): Promise<string> {
  const { version, evictionPolicy } = await askRedisServer(redisUrl);
  if (evictionPolicy !== 'noeviction')
    throw new Fault(`it may evict keys (${evictionPolicy})`, 'Set maxmemory-policy noeviction.');
  return `Redis ${version}, ${evictionPolicy}`;
}

async function askAsterisk(node: StackAddresses['asterisk'][number]): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${node.user}:${node.password}`).toString('base64')}`;
  const signal = AbortSignal.timeout(5000);
  const answer = await fetch(`${node.ari}/asterisk/info?only=system`, { headers: { authorization }, signal });
  if (answer.status === 401)
    throw new Fault('it refuses our user', 'Check user and password of this node in dozvon.yaml.');
  if (!answer.ok)
    throw new Fault(`it answers ${answer.status}`, 'Check that the address ends in /ari and ARI is enabled.');
  const info = (await answer.json()) as { system?: { version?: string } };
  return `Asterisk ${info.system?.version ?? ''}`;
}
