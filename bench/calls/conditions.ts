/** What a figure means without knowing the machine: nothing. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { asteriskCommand, postgresProgram, requireProgram } from '../../src/stack/tools.ts';

export interface Conditions {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMb: number;
  readonly kernel: string;
  /** Load averages of 1, 5 and 15 minutes before the first run. */
  readonly loadBefore: readonly number[];
  readonly versions: Readonly<Record<'node' | 'asterisk' | 'postgres' | 'redis', string>>;
}

export function conditions(): Conditions {
  const version = (program: string): string =>
    /\d+\.\d+(\.\d+)?/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[0] ?? 'unknown';
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryMb: Math.round(totalmem() / 2 ** 20),
    kernel: release(),
    loadBefore: loadavg().map((load) => Number(load.toFixed(2))),
    versions: {
      node: process.versions.node,
      asterisk: asteriskCommand().version,
      postgres: version(postgresProgram('postgres')),
      redis: version(requireProgram('redis-server', 'redis-server')),
    },
  };
}
