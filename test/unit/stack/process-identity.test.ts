import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { identify, isAlive, parseStat, signal } from '../../../src/stack/process-identity.ts';

test('the state and the start of a process are read after its name, whatever the name holds', () => {
  // proc(5): pid (comm) state ppid … starttime is the 22nd field.
  const fields = ['S', ...Array.from({ length: 18 }, () => '0'), '4711', '0'];
  expect(parseStat(`12 (a) b (c) ${fields.join(' ')}`)).toEqual({ state: 'S', startTicks: 4711 });
});

test('a process is alive until it is gone, and its pid with another start is somebody else', async () => {
  const child = spawn('sleep', ['60']);
  const who = identify(child.pid ?? 0);
  if (!who) throw new Error('the child did not start');
  expect(isAlive(who)).toBe(true);
  expect(isAlive({ ...who, startTicks: who.startTicks + 1 })).toBe(false);
  expect(isAlive({ ...who, bootId: 'another boot' })).toBe(false);
  const exit = once(child, 'exit');
  expect(signal(who, 'SIGKILL')).toBe(true);
  await exit;
  expect(isAlive(who)).toBe(false);
  expect(signal(who, 'SIGTERM')).toBe(false);
});
