/** The faults: how each is done to a running product, and for how long. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { checkout } from '../../../src/stack/state-folder.ts';
import { waitFor } from '../wait-for.ts';
import { fillDisk, mountSmallDisk, unmountDisk } from './small-disk.ts';
import type { World, WorldChoice } from './world.ts';

export interface Fault {
  readonly name: string;
  /** What is done, for the table's reader. */
  readonly what: string;
  readonly world?: WorldChoice;
  /**
   * Does it, and undoes what does not end by itself. Settles when all runs again.
   * @returns when the cause was gone, milliseconds since 1970: from then on recovery is counted
   */
  inflict(world: World): Promise<number>;
  /** SIP lost on the way: who was called then cannot be judged by the carrier's log alone. */
  readonly losesSignalling?: boolean;
}

const holdMs = 10_000;
const cutMs = 20_000;

const killed = (part: string, signal: NodeJS.Signals = 'SIGKILL') => ({
  name: signal === 'SIGKILL' ? `kill-${part}` : `restart-${part}`,
  what: signal === 'SIGKILL' ? `kill -9 of ${part}` : `${part} is told to stop at once, and starts again`,
  inflict: async ({ product }: World) => {
    const pid = product.pidOf(part);
    if (pid === undefined) throw new Error(`${part} does not run`);
    process.kill(pid, signal);
    const gone = Date.now();
    await waitFor(`${part} runs again`, 30_000, () => ![undefined, pid].includes(product.pidOf(part)));
    return gone;
  },
});

async function withRedis(world: World, work: (redis: Redis) => Promise<void>): Promise<number> {
  const redis = new Redis(world.product.stack().redisUrl);
  try {
    await work(redis);
    return Date.now();
  } finally {
    redis.disconnect();
  }
}

export const faults: readonly Fault[] = [
  killed('dialer'),
  killed('scheduler'),
  killed('asterisk'),
  killed('redis'),
  {
    name: 'flushall',
    what: 'FLUSHALL, three times within two seconds',
    inflict: (world) =>
      withRedis(world, async (redis) => {
        for (let time = 0; time < 3; time++) {
          await redis.flushall();
          await delay(700);
        }
      }),
  },
  killed('postgres', 'SIGINT'),
  killed('postgres'),
  {
    name: 'redis-out-of-memory',
    what: `Redis refuses every write for ${holdMs / 1000} s (maxmemory 1 MB)`,
    inflict: (world) =>
      withRedis(world, async (redis) => {
        await redis.config('SET', 'maxmemory', '1mb');
        await delay(holdMs);
        await redis.config('SET', 'maxmemory', '0');
      }),
  },
  {
    name: 'network-cut',
    what: `no SIP passes to or from the trunk for ${cutMs / 1000} s`,
    losesSignalling: true,
    inflict: async ({ far }) => {
      far.cut();
      await delay(cutMs);
      far.mend();
      return Date.now();
    },
  },
  ...[90, -90].map((seconds) => ({
    name: seconds > 0 ? 'clock-forward' : 'clock-back',
    what: `the wall clock of the roles jumps by ${seconds} s for ${holdMs / 1000} s (PostgreSQL and Asterisk keep the time)`,
    world: { env: { NODE_OPTIONS: `--import ${join(import.meta.dirname, 'shifted-clock.ts')}` } },
    inflict: async ({ product }: World) => {
      const file = join(product.folder, 'clock');
      writeFileSync(file, String(seconds * 1000));
      await delay(holdMs);
      writeFileSync(file, '0');
      return Date.now();
    },
  })),
  {
    name: 'two-dialers',
    what: 'a second dialer claims the node while the first stands still for 12 s, which then wakes up; the second is killed',
    inflict: twoDialers,
  },
  {
    name: 'disk-full',
    what: `no byte is left on the disk of the data folder for ${holdMs / 1000} s (tmpfs)`,
    world: { prepare: mountSmallDisk, clear: unmountDisk },
    inflict: async ({ product }) => {
      const ballast = fillDisk(product.state);
      await delay(holdMs);
      rmSync(ballast);
      return Date.now();
    },
  },
];

/** @param names none: all of them @throws Error for a name that is no fault's */
export function chooseFaults(names: readonly string[]): readonly Fault[] {
  const known = faults.map(({ name }) => name);
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) throw new Error(`There is no fault "${strange}": one of ${known.join(', ')}`);
  return faults.filter(({ name }) => names.length === 0 || names.includes(name));
}

async function twoDialers({ product }: World): Promise<number> {
  const first = product.pidOf('dialer');
  if (first === undefined) throw new Error('the dialer does not run');
  const second = startDialer(product.state, join(product.folder, 'dozvon.yaml'));
  try {
    await delay(5000);
    process.kill(first, 'SIGSTOP');
    await delay(12_000);
    process.kill(first, 'SIGCONT');
    await waitFor('the first dialer has given up', 20_000, () => ![undefined, first].includes(product.pidOf('dialer')));
    await delay(5000);
  } finally {
    second.kill('SIGKILL');
    await once(second, 'exit');
  }
  return Date.now();
}

function startDialer(state: string, config: string): ChildProcess {
  const env = { ...process.env, DOZVON_STATE: state, DOZVON_CONFIG: config };
  return spawn(process.execPath, [join(checkout, 'src/main.ts'), '--role', 'dialer'], { env, stdio: 'ignore' });
}
