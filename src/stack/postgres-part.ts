import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dozvonError } from '../domain/errors/index.ts';
import type { Instance } from './instance.ts';
import type { PartPlan } from './plan.ts';
import { postgresProgram, requireProgram } from './tools.ts';

/** Where a cluster goes when the state folder is closed to the user `postgres`. */
const reachableFolder = '/var/lib/dozvon';

interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Modest: the whole stack shares one small machine. `synchronous_commit` stays on: the record is the promise. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  // A list and its campaign are there from one minute to the next: plans must know their size soon.
  autovacuum_naptime: '10s',
  synchronous_commit: 'on',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
} as const;

/** The private cluster of the instance, made at first use. @throws DozvonError `setup-failed`, `program-missing` */
export function postgresPart(instance: Instance, state: string, url: string): PartPlan {
  const user = serverUser();
  const data = dataFolder(instance, state, user);
  if (!existsSync(join(data, 'PG_VERSION'))) makeCluster(data, instance.passwords.database, user);
  const options = Object.entries({ ...settings, port: String(instance.ports.postgres) });
  return {
    name: 'postgres',
    command: postgresProgram('postgres'),
    args: ['-D', data, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    env: { LC_ALL: 'C.UTF-8' },
    cwd: '/',
    ...(user ? { as: user } : {}),
    ready: { kind: 'postgres', url },
    readySeconds: 60,
    stop: { signal: 'SIGINT', seconds: 30 },
  };
}

/** PostgreSQL refuses to run as root: then it is the user that the distribution's package made. */
function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string): number => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch (error) {
    throw setupFailed('find the user postgres', error, 'Install the package postgresql: it makes this user.');
  }
}

function dataFolder(instance: Instance, state: string, user: ServerUser | undefined): string {
  const usual = join(state, 'postgres');
  if (!user || existsSync(join(usual, 'PG_VERSION'))) return usual;
  const elsewhere = join(reachableFolder, instance.id, 'postgres');
  return existsSync(join(elsewhere, 'PG_VERSION')) || !canReach(state, user) ? elsewhere : usual;
}

/** Whether that user may pass through every folder on the way: a checkout below /root is closed to others. */
function canReach(folder: string, user: ServerUser): boolean {
  const setpriv = requireProgram('setpriv', 'util-linux');
  const as = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  try {
    execFileSync(setpriv, [...as, 'test', '-x', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Made under another name and renamed when complete: a broken-off start leaves no half cluster. */
function makeCluster(data: string, password: string, user: ServerUser | undefined): void {
  const next = `${data}.new`;
  const secret = join(next, '..', 'postgres.secret');
  const step = `make the PostgreSQL cluster ${data}`;
  try {
    rmSync(next, { recursive: true, force: true });
    mkdirSync(join(next, '..'), { recursive: true, mode: 0o711 });
    mkdirSync(next, { mode: 0o700 });
    writeFileSync(secret, password, { mode: 0o600 });
    if (user) for (const path of [next, secret]) chownSync(path, user.uid, user.gid);
    initialise(next, secret, user);
    execFileSync('mv', ['-T', next, data]);
  } catch (error) {
    throw setupFailed(step, error, 'Check free space and rights, remove the folder if it is half made, try again.');
  } finally {
    rmSync(secret, { force: true });
  }
}

function initialise(data: string, secret: string, user: ServerUser | undefined): void {
  const args = ['-D', data, '-U', 'dozvon', '--pwfile', secret, '-A', 'scram-sha-256', '-E', 'UTF8'];
  execFileSync(postgresProgram('initdb'), [...args, '--locale=C.UTF-8'], {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(user ?? {}),
  });
}

function setupFailed(step: string, error: unknown, remedy: string): Error {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  const cause = stderr || (error instanceof Error ? error.message : String(error));
  return dozvonError('setup-failed', { step, cause, remedy }, error);
}
