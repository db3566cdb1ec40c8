import { readFileSync } from 'node:fs';

/** A pid alone may be reused; together with its start time it names one process until the next boot. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks between boot and the start of the process: field 22 of /proc/PID/stat (proc(5)). */
  readonly startTicks: number;
  readonly bootId: string;
}

const bootIdFile = '/proc/sys/kernel/random/boot_id';

/** @returns who has this pid now; `undefined` when nobody has, or a dead process waits to be reaped */
export function identify(pid: number): ProcessIdentity | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const parsed = parseStat(stat);
  if (!parsed || parsed.state === 'Z' || parsed.state === 'X') return undefined;
  return { pid, startTicks: parsed.startTicks, bootId: (readIfThere(bootIdFile) ?? '').trim() };
}

/** Whether that very process still runs: same pid, same start, same boot. */
export function isAlive(identity: ProcessIdentity): boolean {
  const now = identify(identity.pid);
  return now !== undefined && now.startTicks === identity.startTicks && now.bootId === identity.bootId;
}

/** The name of a programme may hold spaces and brackets: fields are counted after the last closing bracket. */
export function parseStat(stat: string): { state: string; startTicks: number } | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  const startTicks = Number(fields[19]);
  return state && Number.isFinite(startTicks) ? { state, startTicks } : undefined;
}

/** Sends a signal to that very process. @returns false when it was gone already */
export function signal(identity: ProcessIdentity, name: NodeJS.Signals): boolean {
  if (!isAlive(identity)) return false;
  try {
    return process.kill(identity.pid, name);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
    throw error;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
