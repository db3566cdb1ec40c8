import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { AsteriskSeries } from '../../src/stack/tools.ts';
import { ariPassword, ariUser, type NodePorts, writeAsteriskFiles } from './asterisk-files.ts';
import { asteriskRoot } from './asterisk-root.ts';
import { waitFor } from './wait-for.ts';

/** One Asterisk process with its own directories, which a test may kill, freeze and start again. */
export interface AsteriskNode {
  readonly dir: string;
  readonly ports: NodePorts;
  readonly ariUrl: string;
  /** Starts the process; settles when ARI answers. */
  start(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Stops it as a hung machine would; settles when its last thread stands still. */
  freeze(): Promise<void>;
  thaw(): void;
}

export function asteriskNode(
  version: AsteriskSeries,
  dir: string,
  ports: NodePorts,
  extra: Readonly<Record<string, string>>,
): AsteriskNode {
  const root = asteriskRoot(version);
  const conf = writeAsteriskFiles(dir, root, ports, extra);
  const ariUrl = `http://127.0.0.1:${ports.http}/ari`;
  let child: ChildProcess | undefined;
  return {
    dir,
    ports,
    ariUrl,
    start: async () => {
      child = spawn(root.command, [...root.args, '-C', conf, '-f', '-n'], { stdio: 'ignore' });
      const started = child;
      await waitFor('Asterisk answers on ARI', 60_000, () => {
        if (started.exitCode !== null) throw new Error(`Asterisk ${version} ended at start: see ${dir}/log/messages`);
        return answers(ariUrl);
      });
    },
    kill: async () => {
      const running = child;
      child = undefined;
      if (running === undefined || running.exitCode !== null) return;
      const exited = once(running, 'exit');
      running.kill('SIGKILL');
      await exited;
    },
    freeze: async () => {
      const frozen = child;
      if (frozen?.pid === undefined) return;
      frozen.kill('SIGSTOP');
      await waitFor('every thread of Asterisk stands still', 5000, () => standsStill(frozen.pid ?? 0));
    },
    thaw: () => void child?.kill('SIGCONT'),
  };
}

/** A stop signal is obeyed thread by thread: one on the other core may still answer a request. */
function standsStill(pid: number): boolean {
  return readdirSync(`/proc/${pid}/task`).every((task) =>
    /^State:\s+T/m.test(readFileSync(`/proc/${pid}/task/${task}/status`, 'utf8')),
  );
}

async function answers(ariUrl: string): Promise<boolean> {
  const authorization = `Basic ${Buffer.from(`${ariUser}:${ariPassword}`).toString('base64')}`;
  try {
    const answer = await fetch(`${ariUrl}/asterisk/info`, {
      headers: { authorization },
      signal: AbortSignal.timeout(2000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
