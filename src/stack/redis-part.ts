import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instance, stateFiles } from './instance.ts';
import type { PartPlan } from './plan.ts';
import { requireProgram } from './tools.ts';

/** The private Redis: it only moves work, yet BullMQ must never lose a key to eviction. */
export function redisPart(instance: Instance, state: string): PartPlan {
  const folder = stateFiles(state).redis;
  const port = instance.ports.redis;
  const file = join(folder, 'redis.conf');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${instance.passwords.redis}`,
    `dir "${folder}"`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return {
    name: 'redis',
    command: requireProgram('redis-server', 'redis-server'),
    args: [file],
    env: {},
    cwd: folder,
    ready: { kind: 'redis', port, password: instance.passwords.redis },
    readySeconds: 30,
    stop: { signal: 'SIGTERM', seconds: 15 },
  };
}
