import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../src/stack/instance.ts';
import { readStatus } from '../../src/stack/status.ts';
import { waitFor } from '../support/wait-for.ts';

interface Status {
  readonly watched: boolean;
  readonly http?: string;
  readonly processes: readonly { name: string; pid: number; since: string; restarts: number }[];
}

const main = join(import.meta.dirname, '../../src/cli/main.ts');
const run = promisify(execFile);

async function dozvon(...args: string[]): Promise<string> {
  // The demo's defaults, whatever configuration the person who runs the tests has around.
  const env = { ...process.env, DOZVON_CONFIG: '' };
  return (await run(process.execPath, [main, ...args], { env })).stdout;
}

async function statusOf(state: string): Promise<Status> {
  return JSON.parse(await dozvon('status', '--state', state, '--json')) as Status;
}

/** Read without a command: under load each command takes a second of its own. */
async function processOf(state: string, name: string) {
  return (await readStatus(state)).processes.find((each) => each.name === name);
}

/** A role that is still starting ends by itself when its database or Redis goes away, and is then rightly started again. */
function settled(state: string): Promise<true> {
  return waitFor('every part is ready', 60_000, async () =>
    (readRecord(state)?.parts ?? [{ status: 'starting' }]).every(({ status }) => status === 'ready'),
  );
}

function watcherOf(state: string): number {
  const record = JSON.parse(readFileSync(join(state, 'stack.json'), 'utf8')) as { supervisor: { pid: number } };
  return record.supervisor.pid;
}

const folder = mkdtempSync(join(tmpdir(), 'dozvon-stack-'));
// The user postgres must pass through, or its cluster goes to /var/lib/dozvon and stays there after the test.
chmodSync(folder, 0o755);
const [first, second] = [join(folder, 'first'), join(folder, 'second')];

beforeAll(async () => {
  await dozvon('up', '--state', first);
});

afterAll(async () => {
  for (const state of [first, second]) await dozvon('down', '--state', state);
  rmSync(folder, { recursive: true, force: true });
});

describe('given a running stack', { timeout: 120_000 }, () => {
  test('then status names every process', async () => {
    const { processes, watched } = await statusOf(first);
    expect(watched).toBe(true);
    expect(processes.map((each) => each.name)).toEqual([
      'postgres',
      'redis',
      'asterisk',
      'carrier',
      'api',
      'scheduler',
      'dialer',
    ]);
    expect(processes.map((each) => each.restarts)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test.each(['postgres', 'redis', 'asterisk', 'carrier', 'api', 'scheduler', 'dialer'])(
    'when %s is killed, then it is started again within 2 s and counted',
    async (name) => {
      const before = await processOf(first, name);
      if (!before) throw new Error(`${name} does not run`);
      const killedAt = Date.now();
      process.kill(before.pid, 'SIGKILL');
      await waitFor(
        `${name} runs again`,
        10_000,
        async () => ((await processOf(first, name))?.restarts ?? 0) > before.restarts,
      );
      const after = await processOf(first, name);
      expect(after?.pid).not.toBe(before.pid);
      expect(Date.parse(after?.since ?? '') - killedAt).toBeLessThanOrEqual(2000);
    },
  );

  test('when the watcher is killed, then the next command starts another, which takes over what runs and mends what died', async () => {
    await settled(first);
    const before = await statusOf(first);
    const redis = before.processes.find((each) => each.name === 'redis');
    process.kill(watcherOf(first), 'SIGKILL');
    process.kill(redis?.pid ?? 0, 'SIGKILL');
    await waitFor('the watcher is gone', 30_000, async () => !(await readStatus(first)).watched);
    await dozvon('up', '--state', first);
    const after = await statusOf(first);
    expect(after.watched).toBe(true);
    for (const each of before.processes) {
      const now = after.processes.find(({ name }) => name === each.name);
      if (each.name === 'redis') expect(now).toMatchObject({ restarts: each.restarts + 1 });
      else expect(now).toEqual(each);
    }
  });

  test('when a second instance starts beside it, then they share no port and no process, and both answer', async () => {
    await dozvon('up', '--state', second);
    const [one, two] = [await statusOf(first), await statusOf(second)];
    expect(two.http).not.toBe(one.http);
    const pids = [...one.processes, ...two.processes].map((each) => each.pid);
    expect(new Set(pids).size).toBe(pids.length);
    for (const { http } of [one, two]) expect((await fetch(`${http}/healthz`)).status).toBe(200);
    await dozvon('down', '--state', second);
    expect((await statusOf(second)).processes).toEqual([]);
    expect((await statusOf(first)).processes).toHaveLength(7);
  });

  test('when the doctor looks, then nothing is wrong', async () => {
    const { checks } = JSON.parse(await dozvon('doctor', '--state', first, '--json')) as {
      checks: { state: string }[];
    };
    expect(checks.filter((check) => check.state !== 'ok')).toEqual([]);
  });

  test('when it is stopped and started, then its ports are the same and its database still holds what it held', async () => {
    const before = await statusOf(first);
    await dozvon('down', '--state', first);
    expect((await statusOf(first)).processes).toEqual([]);
    const up = JSON.parse(await dozvon('up', '--state', first, '--json')) as Status & { instance: string };
    expect(up.http).toBe(before.http);
    expect(up.processes).toHaveLength(7);
  });
});
