import type { Verdict } from './run-fault.ts';

const columns = [
  'fault',
  'calls',
  'per s',
  'breaches',
  'twice',
  'over limit',
  'outside hours',
  'lost',
  'lines leaked',
  'money, kop.',
  'unknown',
  'resolved',
  'recovery, s',
] as const;

/** A Markdown table: the same on a terminal and in the documents. */
export function faultTable(verdicts: readonly Verdict[]): string {
  const rows = [columns.map(String), ...verdicts.map(cells)];
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => `${'-'.repeat(width + 1)}${i === 0 ? '-' : ':'}`).join('|')}|`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}

function cells({ fault, judged, recorded, lateLines }: Verdict): string[] {
  return [
    fault,
    judged.calls,
    judged.perSecond,
    recorded.breaches,
    judged.twice.length,
    judged.overLimit.length,
    judged.outsideHours.length,
    judged.lost.length,
    lateLines.length + recorded.open,
    recorded.moneyDifference,
    recorded.unknown,
    recorded.resolved,
    judged.recoverySeconds,
  ].map(String);
}
