import { spawn } from 'node:child_process';
import { closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../config/schema.ts';
import { dozvonError } from '../domain/errors/index.ts';
import { defaultHttpPort, partsFor } from './addresses.ts';
import {
  type PartRecord,
  prepareStateFolder,
  readRecord,
  type StackRecord,
  settleInstance,
  stateFiles,
} from './instance.ts';
import { readJson, writeJson } from './json-file.ts';
import { withStackLock } from './lock.ts';
import { makePlan } from './make-plan.ts';
import { fingerprint, type StackPlan } from './plan.ts';
import { holderOf, portHolder } from './port-holder.ts';
import { isAlive, signal } from './process-identity.ts';
import { roleNames, type Stack, type StackNeeds } from './stack.ts';
import { checkout } from './state-folder.ts';
import { demandPorts } from './wanted-ports.ts';
import { openLog } from './watched-part.ts';

export interface EnsureOptions extends StackNeeds {
  readonly state: string;
  readonly config: Config;
  /** One line a step, for a person. */
  readonly step: (text: string) => void;
}

/** Above the slowest part's own patience, so that the part is named and not the watcher. */
const patienceMs = 90_000;

/**
 * Starts what is not running and waits until all of it does its work; leaves it running.
 * @throws DozvonError `part-failed`, `supervisor-failed`, `setup-failed`, `asterisk-missing`, `program-missing`, …
 */
export async function ensureStack(options: EnsureOptions): Promise<Stack> {
  prepareStateFolder(options.state);
  return withStackLock(options.state, async () => {
    const plan = await settlePlan(options);
    if (!(await untilReady(options, plan))) {
      options.step(
        `port ${plan.addresses.http.port} was taken by ${portHolder(plan.addresses.http.port)}: another one is chosen`,
      );
      const other = await settlePlan({ ...options, apply: true }, 'api');
      if (!(await untilReady(options, other))) throw lostPort(other);
    }
    return stackOf(options.state, readJson<StackPlan>(stateFiles(options.state).plan) ?? plan);
  });
}

/** The stack as the files tell it, without starting anything; `undefined` when nothing was ever started. */
export function readStack(state: string): Stack | undefined {
  const plan = readJson<StackPlan>(stateFiles(state).plan);
  return plan ? stackOf(state, plan) : undefined;
}

function stackOf(state: string, plan: StackPlan): Stack {
  const parts = readRecord(state)?.parts.filter(isAlive) ?? [];
  const processes = parts.map(({ name, pid, since, restarts }) => ({ name, pid, since, restarts }));
  return { ...plan.addresses, processes };
}

/** Writes a new plan and wakes or starts the watcher, unless what runs already answers to it. */
async function settlePlan(options: EnsureOptions, lost?: string): Promise<StackPlan> {
  const { state, config } = options;
  const record = readRecord(state);
  const old = readJson<StackPlan>(stateFiles(state).plan);
  const watched = record !== undefined && isAlive(record.supervisor);
  // A part that the configuration names elsewhere is not started here, whoever asks for it.
  const ours = partsFor(config, roleNames);
  const wanted = options.parts?.filter((name) => ours.includes(name)) ?? ours;
  const plans = new Map(old?.parts.map((part) => [part.name, part]));
  if (old && watched && !record.failure && !options.apply && wanted.every((name) => plans.has(name))) return old;
  const alive = new Set((record?.parts ?? []).filter(isAlive).map((part) => part.name));
  const running = new Map([...plans].filter(([name]) => alive.has(name)));
  const kept = options.apply ? [] : partsFor(config, roleNames).filter((name) => alive.has(name));
  await demandPorts(config, new Set(wanted.filter((name) => !alive.has(name))));
  const instance = await settleInstance(state, defaultHttpPort, lost);
  const attempt = (old?.attempt ?? 0) + (record?.failure ? 1 : 0);
  const parts = [...new Set([...wanted, ...kept])];
  const plan = await makePlan({ config, instance, state, attempt, parts, running });
  if (watched && old && fingerprint(old) === fingerprint(plan)) return plan;
  writeJson(stateFiles(state).plan, plan);
  if (watched) signal(record.supervisor, 'SIGHUP');
  else startSupervisor(state);
  return plan;
}

function startSupervisor(state: string): void {
  const log = openLog(join(stateFiles(state).logs, 'supervisor.log'));
  const script = join(checkout, 'src/stack/supervise.ts');
  const child = spawn(process.execPath, [script, state], { cwd: '/', detached: true, stdio: ['ignore', log, log] });
  child.unref();
  closeSync(log);
}

/**
 * @returns false when the port that was chosen for the screens was taken by a stranger before we listened on it
 * @throws DozvonError `part-failed`, `supervisor-failed`, `port-taken` for a port that a person demanded
 */
async function untilReady(options: EnsureOptions, plan: StackPlan): Promise<boolean> {
  const { state, step } = options;
  const wanted = fingerprint(plan);
  const startedAt = Date.now();
  const told = new Set(readyParts(readRecord(state), wanted));
  while (Date.now() - startedAt < patienceMs) {
    const record = readRecord(state);
    const ready = readyParts(record, wanted);
    for (const name of ready.filter((each) => !told.has(each))) {
      step(`${name} ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
      told.add(name);
    }
    if (record?.plan === wanted) throwOnFailure(state, record);
    if (record?.plan === wanted && record.migrated && plan.parts.every((part) => ready.includes(part.name)))
      return true;
    if (record && !ready.includes('api') && isPortLost(record, plan)) {
      if (options.config.http.port !== defaultHttpPort) throw lostPort(plan);
      return false;
    }
    await delay(40);
  }
  throw dozvonError('supervisor-failed', {
    state,
    log: logOf(state, 'supervisor'),
    cause: lastLine(state, 'supervisor'),
  });
}

/** The web server died and somebody else listens where it should. */
function isPortLost({ parts }: StackRecord, { addresses }: StackPlan): boolean {
  const api = parts.find((part) => part.name === 'api');
  if (api === undefined || api.restarts === 0) return false;
  const holder = holderOf(addresses.http.port);
  return holder !== undefined && parts.every((part) => part.pid !== holder);
}

function lostPort({ addresses }: StackPlan): Error {
  const { port } = addresses.http;
  return dozvonError('port-taken', { part: 'api', field: 'http.port', port, holder: portHolder(port) });
}

function readyParts(record: StackRecord | undefined, plan: string): string[] {
  const known = record && record.plan === plan && isAlive(record.supervisor) ? record.parts : [];
  return known.filter((part) => part.status === 'ready').map((part) => part.name);
}

function throwOnFailure(state: string, record: StackRecord): void {
  const failed: PartRecord | undefined = record.parts.find((part) => part.status === 'failed');
  if (failed) {
    const cause = [failed.cause, lastLine(state, failed.name)].filter(Boolean).join('; its log ends: ');
    throw dozvonError('part-failed', { part: failed.name, seconds: 60, cause, log: logOf(state, failed.name) });
  }
  if (record.failure)
    throw dozvonError('supervisor-failed', { state, cause: record.failure, log: logOf(state, 'supervisor') });
}

function logOf(state: string, name: string): string {
  return join(stateFiles(state).logs, `${name}.log`);
}

function lastLine(state: string, name: string): string {
  try {
    return readFileSync(logOf(state, name), 'utf8').trimEnd().split('\n').at(-1) ?? '';
  } catch {
    return '';
  }
}
