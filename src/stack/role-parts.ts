import { join } from 'node:path';
import { stateFiles } from './instance.ts';
import { compiledFolder, nodeFlags } from './node-flags.ts';
import type { PartPlan } from './plan.ts';
import type { RoleName } from './stack.ts';
import { checkout } from './state-folder.ts';

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
      NODE_COMPILE_CACHE: compiledFolder(),
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
