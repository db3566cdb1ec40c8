import { randomBytes, randomInt } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dozvonError } from '../domain/errors/index.ts';
import { freePort, isFree, mediaBlock } from './free-ports.ts';
import { createJson, readJson, writeJson } from './json-file.ts';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

/** Every port an instance may need, and the part that listens on it. */
export const portOwners = {
  postgres: 'postgres',
  redis: 'redis',
  http: 'api',
  ari: 'asterisk',
  ami: 'asterisk',
  sip: 'asterisk',
  carrierSip: 'carrier',
  carrierGuard: 'carrier',
  carrierSwitch: 'carrier',
  carrierAmi: 'carrier',
} as const;

export type PortName = keyof typeof portOwners;
export const portNames = Object.keys(portOwners) as PortName[];

/** What was chosen at the first start of a state folder and stays: it makes two instances strangers to each other. */
export interface Instance {
  /** Six hex digits: the name of this instance in application names, Stasis apps and folders. */
  readonly id: string;
  readonly ports: Readonly<Record<PortName, number>>;
  readonly rtp: { readonly engine: readonly [number, number]; readonly carrier: readonly [number, number] };
  readonly passwords: { readonly database: string; readonly redis: string; readonly asterisk: string };
}

/** What the watcher knows of a process that it started. */
export interface PartRecord extends ProcessIdentity {
  readonly name: string;
  readonly since: string;
  readonly restarts: number;
  readonly status: 'starting' | 'ready' | 'failed';
  readonly cause?: string;
  /** Fingerprint of the command line: a part whose plan changed is started anew. */
  readonly plan: string;
}

/** `stack.json`: what runs. Written by the watcher alone. */
export interface StackRecord {
  readonly instance: string;
  readonly supervisor: ProcessIdentity;
  /** Fingerprint of the plan that this state answers to, so that a command can wait for its own plan. */
  readonly plan: string;
  /** Whether the schema of the database is the newest. */
  readonly migrated: boolean;
  readonly failure?: string;
  readonly parts: readonly PartRecord[];
}

/** Names of the files and folders of a state folder. */
export function stateFiles(state: string) {
  return {
    instance: join(state, 'instance.json'),
    plan: join(state, 'plan.json'),
    stack: join(state, 'stack.json'),
    logs: join(state, 'log'),
    ready: join(state, 'ready'),
    redis: join(state, 'redis'),
    asterisk: join(state, 'asterisk'),
    carrier: join(state, 'carrier'),
    sounds: join(state, 'sounds'),
    recordings: join(state, 'recordings'),
    cache: join(state, 'cache'),
  } as const;
}

export function readInstance(state: string): Instance | undefined {
  return readJson<Instance>(stateFiles(state).instance);
}

export function readRecord(state: string): StackRecord | undefined {
  return readJson<StackRecord>(stateFiles(state).stack);
}

/** Makes the state folder. @throws DozvonError `state-unusable` */
export function prepareStateFolder(state: string): void {
  const files = stateFiles(state);
  try {
    // 711: the owner of the database's files may pass through, nobody else may look.
    mkdirSync(state, { recursive: true, mode: 0o711 });
    accessSync(state, constants.W_OK | constants.X_OK);
    for (const folder of [files.logs, files.ready, files.sounds, files.recordings, files.cache])
      mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw dozvonError(
      'state-unusable',
      { state, cause: error instanceof Error ? error.message : String(error) },
      error,
    );
  }
}

/**
 * The instance of this state folder, made at first use. A port that a stranger has taken since is chosen anew,
 * unless our own part still listens on it. Call it under the stack lock.
 * @param lost a part that runs but could not get its port
 */
export async function settleInstance(state: string, preferredHttp?: number, lost?: string): Promise<Instance> {
  const known = readInstance(state);
  const alive = new Set(
    readRecord(state)
      ?.parts.filter((part) => isAlive(part) && part.name !== lost)
      .map((part) => part.name),
  );
  const ports = await settlePorts(known?.ports, alive, preferredHttp);
  if (!known) return createJson<Instance>(stateFiles(state).instance, { ...newInstance(), ports });
  const instance = { ...known, ports };
  if (JSON.stringify(instance) !== JSON.stringify(known)) writeJson(stateFiles(state).instance, instance);
  return instance;
}

async function settlePorts(
  known: Instance['ports'] | undefined,
  alive: ReadonlySet<string>,
  preferredHttp: number | undefined,
): Promise<Record<PortName, number>> {
  const chosen: Partial<Record<PortName, number>> = {};
  const taken = new Set<number>(Object.values(known ?? {}));
  for (const name of portNames) {
    const before = known?.[name] ?? (name === 'http' ? preferredHttp : undefined);
    const keep = before !== undefined && (alive.has(portOwners[name]) || (await isFree(before)));
    const port = keep ? before : await freePort(portOwners[name], taken, chance);
    chosen[name] = port;
    taken.add(port);
  }
  return chosen as Record<PortName, number>;
}

function newInstance(): Omit<Instance, 'ports'> {
  const engine = mediaBlock([], chance);
  return {
    id: randomBytes(3).toString('hex'),
    rtp: { engine, carrier: mediaBlock([engine], chance) },
    passwords: { database: secret(), redis: secret(), asterisk: secret() },
  };
}

/** Letters and digits only: it goes into URLs and configuration files of five programmes. */
function secret(): string {
  return randomBytes(18).toString('hex');
}

function chance(): number {
  return randomInt(2 ** 40) / 2 ** 40;
}
