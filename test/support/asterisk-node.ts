import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AsteriskSeries } from '../../src/stack/tools.ts';
import { ariPassword, ariUser, type NodePorts, writeAsteriskFiles } from './asterisk-files.ts';
import { asteriskRoot } from './asterisk-root.ts';
import { until } from './until.ts';

/** One Asterisk process with its own directories, which a test may kill, freeze and start again. */
export interface AsteriskNode {
  readonly dir: string;
  readonly ports: NodePorts;
  readonly ariUrl: string;
  /** Starts the process; settles when ARI answers. */
  start(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  freeze(): void;
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
      await until('Asterisk answers on ARI', 60_000, () => {
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
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
  };
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
