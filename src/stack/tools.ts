import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { dozvonError } from '../domain/errors/index.ts';
import { cacheFolder } from './cache.ts';

/** A program and the arguments that must stand before its own. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

export interface AsteriskCommand extends Command {
  /** For `astmoddir` in asterisk.conf. */
  readonly modulesDir: string;
  /** Version as the server prints it, such as `22.10.1`. */
  readonly version: string;
}

export interface RhvoiceCommand extends Command {
  /** To be added to the environment of the process. */
  readonly env: Readonly<Record<string, string>>;
  /** Folder with one folder a voice: what can be spoken here. */
  readonly voicesDir: string;
}

/** `22` is what dozvon runs on; `16` (Debian 11) is there for the tests of the second ARI transport alone. */
export type AsteriskSeries = '22' | '16';

/** The oldest distribution package that is taken instead of the cached root file system. */
const oldestPackage = [22, 10, 1] as const;

/**
 * How to run Asterisk here: the distribution's own when it is new enough, else the cached root file system.
 * @throws DozvonError `asterisk-missing`
 */
export function asteriskCommand(series: AsteriskSeries = '22', env: NodeJS.ProcessEnv = process.env): AsteriskCommand {
  const found = (series === '22' ? packagedAsterisk(env) : undefined) ?? cachedAsterisk(series, env);
  if (!found) throw dozvonError('asterisk-missing', { series, folder: rootFolder(series, env) });
  return found;
}

/** How to run `RHVoice-test`, or `undefined` when RHVoice is not here and espeak-ng has to speak. */
export function rhvoiceCommand(env: NodeJS.ProcessEnv = process.env): RhvoiceCommand | undefined {
  const own = findProgram('RHVoice-test', env);
  if (own) return { command: own, args: [], env: {}, voicesDir: '/usr/share/RHVoice/voices' };
  const root = rootFolder('22', env);
  const inRoot = commandInRoot(root, 'usr/bin/RHVoice-test');
  if (!inRoot) return undefined;
  const data = join(root, 'usr/share/RHVoice');
  const places = { RHVOICE_DATA_PATH: data, RHVOICE_CONFIG_PATH: join(root, 'etc/RHVoice') };
  return { ...inRoot, env: places, voicesDir: join(data, 'voices') };
}

/** First file of that name on the PATH, or in one of the extra folders. */
export function findProgram(
  name: string,
  env: NodeJS.ProcessEnv = process.env,
  extra: readonly string[] = ['/usr/sbin', '/sbin', '/usr/local/sbin'],
): string | undefined {
  const folders = [...(env.PATH ?? '').split(delimiter), ...extra].filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** Programs of PostgreSQL's server lie in a folder a version; the newest is taken. */
export function postgresProgram(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const versions = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => majorOf(b) - majorOf(a));
  const file = findProgram(name, { ...env, PATH: [...versions, env.PATH ?? ''].join(delimiter) });
  if (!file) throw dozvonError('program-missing', { program: name, package: 'postgresql' });
  return file;
}

/** @throws DozvonError `program-missing` */
export function requireProgram(name: string, debianPackage: string, env: NodeJS.ProcessEnv = process.env): string {
  const file = findProgram(name, env);
  if (!file) throw dozvonError('program-missing', { program: name, package: debianPackage });
  return file;
}

function majorOf(folder: string): number {
  return Number(/postgresql\/(\d+)/.exec(folder)?.[1] ?? 0);
}

function rootFolder(series: AsteriskSeries, env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), `asterisk-${series}`);
}

function packagedAsterisk(env: NodeJS.ProcessEnv): AsteriskCommand | undefined {
  const command = findProgram('asterisk', env);
  const modulesDir = globSync('/usr/lib/{*-linux-gnu/,}asterisk/modules')[0];
  if (!command || !modulesDir) return undefined;
  const version = versionOf({ command, args: [] });
  return isAtLeast(version, oldestPackage) ? { command, args: [], modulesDir, version } : undefined;
}

function cachedAsterisk(series: AsteriskSeries, env: NodeJS.ProcessEnv): AsteriskCommand | undefined {
  const root = rootFolder(series, env);
  const inRoot = commandInRoot(root, 'usr/sbin/asterisk');
  const modulesDir = globSync(join(root, 'usr/lib/{*-linux-gnu/,}asterisk/modules'))[0];
  return inRoot && modulesDir ? { ...inRoot, modulesDir, version: versionOf(inRoot) } : undefined;
}

/**
 * A program of another root file system, run by that root's own dynamic loader and libraries.
 * Unlike chroot this needs no root rights, and paths mean the same inside and outside.
 */
function commandInRoot(root: string, program: string): Command | undefined {
  const file = join(root, program);
  const loader = globSync(join(root, '{usr/,}lib/*-linux-gnu/ld-linux-*.so.*'))[0];
  if (!existsSync(file) || !loader) return undefined;
  const libraries = ['usr/lib/*-linux-gnu', 'usr/lib/*-linux-gnu/pulseaudio', 'lib/*-linux-gnu', 'usr/lib'];
  const folders = libraries.flatMap((pattern) => globSync(join(root, pattern)));
  return { command: loader, args: ['--library-path', folders.join(':'), file] };
}

function versionOf({ command, args }: Command): string {
  const text = execFileSync(command, [...args, '-V'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /(\d+\.\d+\.\d+)/.exec(text)?.[1] ?? '0.0.0';
}

/** Compares dotted versions part by part: `22.10.1` is newer than `22.9.4`. */
export function isAtLeast(version: string, oldest: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, bound] of oldest.entries()) {
    const difference = (parts[index] ?? 0) - bound;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
