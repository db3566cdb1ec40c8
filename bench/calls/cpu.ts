/** CPU time and memory of process trees, from /proc. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  /** Of the process itself, milliseconds. */
  readonly own: number;
  /** Of everything that it started, living or reaped, milliseconds. */
  readonly children: number;
}

interface Stat {
  readonly pid: number;
  readonly parent: number;
  readonly own: number;
  readonly reaped: number;
}

/** USER_HZ is 100 on every Linux architecture that Node runs on. */
const msPerTick = 10;

function readStats(): Stat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? []);
}

function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold anything; proc(5) counts the fields after it from 3.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (field: number): number => Number(fields[field - 3]) * msPerTick;
    return { pid, parent: Number(fields[1]), own: ticks(14) + ticks(15), reaped: ticks(16) + ticks(17) };
  } catch {
    return undefined; // It ended between the two looks.
  }
}

/** What each of these processes and its descendants have used so far. A child that ends moves into its parent's sum. */
export function usageOf<N extends string>(pids: Readonly<Record<N, number>>): Record<N, Usage> {
  const stats = readStats();
  const byParent = Map.groupBy(stats, ({ parent }) => parent);
  const byPid = new Map(stats.map((stat) => [stat.pid, stat]));
  const below = (pid: number): number =>
    (byParent.get(pid) ?? []).reduce((sum, child) => sum + child.own + child.reaped + below(child.pid), 0);
  const usage = ([name, pid]: [string, number]): [string, Usage] => {
    const stat = byPid.get(pid);
    return [name, { own: stat?.own ?? 0, children: (stat?.reaped ?? 0) + below(pid) }];
  };
  return Object.fromEntries(Object.entries<number>(pids).map(usage)) as Record<N, Usage>;
}

/** Resident memory in MB; 0 when the process is gone. */
export function residentMb(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
