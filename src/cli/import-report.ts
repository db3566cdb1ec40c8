import type { ImportOutcome, ImportProgress } from '../intake/import-list.ts';
import { reasonText } from '../intake/reasons.ts';
import type { Issue } from '../intake/report.ts';

/** So many issues of a kind fit a terminal; `--json` has them all. */
const shownIssues = 40;
const barWidth = 24;

/** `importing ██████░░░░  45 %  450 000 rows`. */
export function importBar({ rows, share }: ImportProgress): string {
  const full = Math.round(Math.min(share, 1) * barWidth);
  const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
  return `importing ${bar} ${String(Math.round(share * 100)).padStart(3)} %  ${grouped(rows)} rows`;
}

/** The report for people: what was understood, what was counted, each refused row with its reason. */
export function importText(file: string, { report, columns, stored }: ImportOutcome): string {
  const named = columns.filter(({ header }) => header !== '').map(({ header, means }) => `${header} → ${means}`);
  return [
    `File       ${file}: ${report.encoding}${report.delimiter === null ? '' : `, delimiter ${delimiterName(report.delimiter)}`}`,
    `Columns    ${named.length > 0 ? named.join(', ') : columns.map(({ means }) => means).join(', ')}`,
    `Rows       ${grouped(report.rows)}: ${grouped(report.accepted)} accepted, ${grouped(report.refused)} refused`,
    `Debtors    ${grouped(report.debtors)} with ${grouped(report.phones)} phones`,
    `List       ${stored ? stored.listId : 'nothing was stored'}${withdrawn(stored?.withdrawn ?? 0)}`,
    ...issueTable('Refused', report.refusals, report.leftOut?.refusals ?? 0),
    ...issueTable('Warnings', report.warnings, report.leftOut?.warnings ?? 0),
  ].join('\n');
}

function withdrawn(people: number): string {
  return people === 0 ? '' : `, ${grouped(people)} people withdrawn: they are not in the file any more`;
}

/** Issues of one kind for a terminal, the first forty; nothing when there are none. */
export function issueTable(title: string, issues: readonly Issue[], leftOut: number): string[] {
  if (issues.length === 0) return [];
  const shown = issues.slice(0, shownIssues);
  const cells = shown.map(({ row, column, reason, value }) => [String(row), column, value, reasonText(reason, 'en')]);
  const widths = [0, 1, 2].map((i) => Math.min(40, Math.max(...cells.map((line) => line[i]?.length ?? 0))));
  const lines = cells.map((line) => `  ${line.map((cell, i) => padded(cell, widths[i])).join('  ')}`.trimEnd());
  const more = issues.length - shown.length + leftOut;
  return [
    '',
    `${title} (row, column, value, reason):`,
    ...lines,
    ...(more > 0 ? [`  … and ${grouped(more)} more; --json lists them`] : []),
  ];
}

function padded(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
}

function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}

function grouped(count: number): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, ' ');
}
