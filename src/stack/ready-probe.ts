import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { databaseServerAnswers } from '../adapters/postgres/server.ts';
import type { ReadyProbe } from './plan.ts';

/** No probe waits longer than this for one answer. */
const patienceMs = 5000;

/** Asks a part once whether it does its work. Every failure is "not yet": the caller asks again. */
export async function isReady(probe: ReadyProbe, pid: number): Promise<boolean> {
  try {
    return await ask(probe, pid);
  } catch {
    return false;
  }
}

function ask(probe: ReadyProbe, pid: number): Promise<boolean> {
  switch (probe.kind) {
    case 'postgres':
      return databaseServerAnswers(probe.url);
    case 'redis':
      return askRedis(probe.port, probe.password);
    case 'command':
      return askCommand(probe.command, probe.args);
    case 'file':
      return Promise.resolve(readFileSync(probe.file, 'utf8').trim() === String(pid));
  }
}

/** `PING` answers an error while the append-only file is still being read. */
function askRedis(port: number, password: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer')));
    socket.on('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (text.includes('+PONG') || text.includes('-')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text.includes('+PONG')));
  });
}

function askCommand(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, [...args], { timeout: patienceMs }, (error, stdout) => resolve(!error && /booted/.test(stdout)));
  });
}
