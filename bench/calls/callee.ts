/** The far side of a run: SIPp for the signalling, our listener for the audio of every tenth call. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireProgram } from '../../src/stack/tools.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import type { Stream } from './listener.ts';
import { calleeScenario } from './scenario.ts';

/** A call as the far side saw it; instants in milliseconds since 1970. */
export interface SeenCall {
  readonly callId: string;
  readonly number: string;
  /** Where its audio comes from. */
  readonly port: number;
  readonly invitedAt: number;
  answeredAt?: number;
  /** The engine hung up. */
  byeAt?: number;
}

export interface Callee {
  readonly pids: { readonly sipp: number; readonly listener: number };
  calls(): Promise<SeenCall[]>;
  streams(): Promise<readonly Stream[]>;
  stop(): Promise<void>;
}

/** The far side stands for other machines: it goes first, so that a busy engine does not look like a late phone. */
const priority = -5;

/** @param port SIP; chosen anew for each run, since an engine goes on sending BYE for dead calls */
export async function startCallee(port: number, mediaPort: number): Promise<Callee> {
  const dir = await mkdtemp(join(tmpdir(), 'dozvon-bench-'));
  const listener = fork(join(import.meta.dirname, 'listener.ts'), { stdio: 'ignore' });
  const [{ port: listenPort }] = (await once(listener, 'message')) as [{ port: number }];
  await writeFile(join(dir, 'callee.xml'), calleeScenario({ listener: listenPort }));
  const sipp = startSipp(dir, port, mediaPort);
  for (const pid of [sipp.pid, listener.pid])
    if (pid !== undefined && process.getuid?.() === 0) setPriority(pid, priority);
  await waitFor('SIPp on its port', 10_000, async () => {
    if (sipp.exitCode !== null) throw new Error(`SIPp ended at start with ${sipp.exitCode}`);
    return isBound(port);
  });
  return {
    pids: { sipp: sipp.pid ?? -1, listener: listener.pid ?? -1 },
    calls: () => readCalls(join(dir, 'calls.log')),
    streams: async () => {
      listener.send('report');
      const [report] = (await once(listener, 'message')) as [{ streams: Stream[] }];
      return report.streams;
    },
    stop: async () => {
      await Promise.all([end(sipp), end(listener)]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function startSipp(dir: string, port: number, mediaPort: number): ChildProcess {
  const place = ['-sf', 'callee.xml', '-i', '127.0.0.1', '-p', `${port}`, '-mp', `${mediaPort}`];
  // Without -l it stops taking calls at a small default; with standard input open it would read keys from it.
  const options = ['-l', '5000', '-nostdin', '-buff_size', '4000000', '-trace_logs', '-log_file', 'calls.log'];
  return spawn(requireProgram('sipp', 'sip-tester'), [...place, ...options], { cwd: dir, stdio: 'ignore' });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  // SIGTERM would make SIPp wait for open calls.
  child.kill('SIGKILL');
  await gone;
}

async function isBound(port: number): Promise<boolean> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return (await readFile('/proc/net/udp', 'latin1')).includes(`:${hex} `);
}

async function readCalls(file: string): Promise<SeenCall[]> {
  const calls = new Map<string, SeenCall>();
  const text = await readFile(file, 'utf8').catch(() => '');
  for (const [, what = '', s = '0', us = '0', callId = '', number = '', port = '0'] of text.matchAll(logLine)) {
    const at = Number(s) * 1000 + Number(us) / 1000;
    const call = calls.get(callId);
    if (what === 'I' && !call) calls.set(callId, { callId, number, port: Number(port), invitedAt: at });
    else if (call && what === 'A') call.answeredAt ??= at;
    else if (call && what === 'B') call.byeAt ??= at;
  }
  return [...calls.values()];
}

const logLine = /^([IAB]) ([\d.]+) ([\d.]+) (\S+)(?: (\d+) (\d+))?$/gm;
