/** Starts one private Asterisk and tells when it is ready. Keeping it alive is the launcher's work. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { AsteriskLayout } from './asterisk-layout.ts';

export interface AsteriskStart {
  /** Program, and the arguments before its own: see `asteriskCommand()`. */
  readonly command: string;
  readonly args: readonly string[];
  readonly layout: AsteriskLayout;
}

export interface RunningAsterisk {
  readonly pid: number;
  /** Resolves with the exit when the process is gone, however it came. */
  readonly gone: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Resolves when every module is loaded (about 3 s after the start). @throws Error when it died or took over 60 s */
  ready(): Promise<void>;
  /** Runs one console command and gives its output. */
  console(command: string): Promise<string>;
  /** Hangs up everything and ends; SIGKILL after 5 s. */
  stop(): Promise<void>;
}

const readyWithinMs = 60_000;

/** Starts it in the foreground, as a child, with its console output in `log/console`. */
export function startAsterisk(start: AsteriskStart): RunningAsterisk {
  const conf = join(start.layout.etc, 'asterisk.conf');
  const child = spawn(start.command, [...start.args, '-C', conf, '-f', '-n'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = createWriteStream(join(start.layout.log, 'console'), { flags: 'a', mode: 0o640 });
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const gone = exitOf(child).finally(() => output.end());
  const console = (command: string) => runConsole(start, command);
  return {
    pid: child.pid ?? -1,
    gone,
    console,
    ready: () => waitBooted(console, gone),
    stop: async () => {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(killer);
    },
  };
}

async function exitOf(
  child: ReturnType<typeof spawn>,
): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  try {
    const [code, signal] = await once(child, 'exit');
    return { code, signal };
  } catch {
    // `error`: it never started; the same to whoever waits.
    return { code: 127, signal: null };
  }
}

async function waitBooted(console: (command: string) => Promise<string>, gone: Promise<unknown>): Promise<void> {
  let died = false;
  void gone.then(() => {
    died = true;
  });
  const deadline = performance.now() + readyWithinMs;
  while (!died && performance.now() < deadline) {
    const answer = await console('core waitfullybooted').catch(() => '');
    if (answer.includes('fully booted')) return;
    await delay(100);
  }
  throw new Error(died ? 'Asterisk ended while starting' : `Asterisk was not ready within ${readyWithinMs / 1000} s`);
}

function runConsole(start: AsteriskStart, command: string): Promise<string> {
  const conf = join(start.layout.etc, 'asterisk.conf');
  return new Promise((resolve, reject) => {
    execFile(start.command, [...start.args, '-C', conf, '-rx', command], { timeout: 30_000 }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });
}
