import { readStack } from './ensure-stack.ts';
import { readRecord } from './instance.ts';
import { isAlive } from './process-identity.ts';
import type { HostPort, ProcessRecord } from './stack.ts';

/** What `status --json` prints. Without passwords. */
export interface StackStatus {
  readonly instance?: string;
  readonly state: string;
  /** Whether the watcher runs: without it nothing that dies is started again until the next command. */
  readonly watched: boolean;
  readonly processes: readonly ProcessRecord[];
  readonly http?: string;
  readonly sip?: HostPort;
}

/** Starts nothing: a stack that is down is shown as such. */
export async function readStatus(state: string): Promise<StackStatus> {
  const stack = readStack(state);
  const record = readRecord(state);
  const watched = record !== undefined && isAlive(record.supervisor);
  if (!stack) return { state, watched, processes: [] };
  const { instance, http, sip, processes } = stack;
  return { instance, state, watched, processes, http: http.url, ...(sip ? { sip } : {}) };
}
