/** Figures for people. */
import type { CallFigures } from './figures.ts';
import type { RunResult } from './measure.ts';

const columns = [
  'side',
  'asked/s',
  'in time',
  'calls/s',
  'call s',
  'audio p50',
  'p95',
  'max',
  'RTP',
  'asterisk',
  'own',
  'dialer',
  'sched',
  'api',
  'redis',
  'postgres',
  'speech',
  'client',
  'sipp',
  'live',
  'MB',
] as const;

/** Node, Redis and PostgreSQL: what our own work costs a call. */
export function ownCpu({ cpu }: RunResult): number {
  const parts = ['dialer', 'scheduler', 'api', 'redis', 'postgres'].map((name) => cpu[name] ?? 0);
  return Number(parts.reduce((sum, part) => sum + part, 0).toFixed(2));
}

export function holds({ inTime, asked }: CallFigures): boolean {
  return inTime >= asked * 0.99;
}

export function header(): string {
  return line(columns);
}

export function row(side: 'bare' | 'whole', perSecond: number, result: RunResult): string {
  const { calls, cpu, liveMax, residentMb } = result;
  const audio = calls.firstAudioMs;
  const whole = side === 'whole';
  return line([
    side,
    perSecond,
    `${calls.inTime}/${calls.asked}`,
    calls.sustained,
    (calls.callMs / 1000).toFixed(1),
    audio?.p50 ?? '-',
    audio?.p95 ?? '-',
    audio?.max ?? '-',
    calls.packetShare,
    cpu.asterisk ?? '-',
    whole ? ownCpu(result) : '-',
    cpu.dialer ?? '-',
    cpu.scheduler ?? '-',
    cpu.api ?? '-',
    cpu.redis ?? '-',
    cpu.postgres ?? '-',
    cpu.speech ?? '-',
    cpu.client ?? '-',
    cpu.sipp ?? '-',
    liveMax,
    whole ? residentMb : '-',
  ]);
}

function line(cells: readonly (string | number)[]): string {
  return cells.map((cell, i) => String(cell).padStart(Math.max(columns[i]?.length ?? 0, i === 2 ? 9 : 5))).join('  ');
}
