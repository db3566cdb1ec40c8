import { join } from 'node:path';
import { cacheFolder } from './cache.ts';
import { stateFiles } from './instance.ts';
import type { PartPlan } from './plan.ts';
import type { RoleName } from './stack.ts';
import { checkout } from './state-folder.ts';

/**
 * Node's young generation grows to 48 MB and stays so; half of it costs nothing measurable, and a dialer with 400 calls
 * live is 40 MB smaller.
 */
const nodeFlags = ['--max-semi-space-size=8'];

/** The dialer lets live calls end for 10 s before it goes. */
const stopSeconds = { api: 10, scheduler: 10, dialer: 15 } as const satisfies Readonly<Record<RoleName, number>>;

interface RoleConfig {
  /** Absent: the demo's defaults, whatever lies in the working folder. */
  readonly file: string | undefined;
  readonly env: Readonly<Record<string, string>>;
}

/** A process of our own code. `src/main.ts` writes the ready file once the role does its work. */
export function rolePart(role: RoleName, state: string, config: RoleConfig): PartPlan {
  const ready = roleReadyFile(state, role);
  return {
    name: role,
    command: process.execPath,
    args: [...nodeFlags, join(checkout, 'src/main.ts'), '--role', role],
    env: {
      ...config.env,
      DOZVON_STATE: state,
      DOZVON_CONFIG: config.file ?? '',
      // Code without its types, kept from start to start: the compiler is not loaded again (26 MB a process).
      NODE_COMPILE_CACHE: join(cacheFolder(), 'compiled'),
    },
    cwd: checkout,
    ready: { kind: 'file', file: ready },
    readySeconds: 60,
    stop: { signal: 'SIGTERM', seconds: stopSeconds[role] },
  };
}

/** Holds the pid of the process that is ready: a file left by a dead one says nothing. */
export function roleReadyFile(state: string, role: string): string {
  return join(stateFiles(state).ready, role);
}
