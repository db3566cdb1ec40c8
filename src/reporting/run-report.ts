import { dozvonError } from '../domain/errors/index.ts';
import { type Arrangement, arrange, groupsOf, needsDimensions } from './arrange.ts';
import { campaignReport } from './campaign.ts';
import { type Column, columns, type ReportRow } from './columns.ts';
import type { ReportReader, ReportScope, StoredRow } from './ports.ts';
import { present } from './present.ts';
import { reportByName } from './registry.ts';
import type { Report } from './report.ts';

export interface RunningReport {
  readonly columns: readonly Column[];
  /** Read once; stopping early closes the cursor. */
  readonly rows: AsyncIterable<ReportRow>;
}

/**
 * Starts a report of the registry.
 * @throws DozvonError `unknown-report`, `report-needs-campaign`, `report-column-unknown`
 */
export function runReport(
  reader: ReportReader,
  name: string,
  scope: ReportScope,
  arrangement: Arrangement = {},
): RunningReport {
  const report = reportByName(name);
  if (scope.campaignId === undefined && !report.wholeAccount) throw dozvonError('report-needs-campaign', { name });
  const groups = groupsOf(report);
  const { group, columns: chosen } = arrangement;
  for (const one of [...(group === undefined ? [] : [group]), ...Object.keys(arrangement.filter ?? {})])
    if (!groups.includes(one)) throw dozvonError('report-column-unknown', { name: one, names: groups.join(', ') });
  const wide = needsDimensions(report, arrangement);
  const known = wide ? [...report.columns, ...(report.dimensions ?? [])] : report.columns;
  const rows = presented(report, known, reader.rows(name, scope, wide));
  const arranged = arrange(known, rows, arrangement);
  const shown = chosen || group !== undefined ? arranged.columns : report.columns;
  return { columns: shown, rows: wide || chosen ? picked(shown, arranged.rows) : arranged.rows };
}

/** The waterfall of a campaign with an example for each step: a person, or a refused row of the file. */
export function runExplanation(reader: ReportReader, scope: ReportScope): RunningReport {
  const report = { ...campaignReport, columns: [...campaignReport.columns, ...columns({ example: 'debtor' })] };
  return { columns: report.columns, rows: presented(report, report.columns, reader.rows(report.name, scope)) };
}

async function* presented(
  report: Report,
  known: readonly Column[],
  stored: AsyncIterable<StoredRow>,
): AsyncGenerator<ReportRow> {
  if (!report.whole) {
    for await (const row of stored) yield present(known, row);
    return;
  }
  const all: StoredRow[] = [];
  for await (const row of stored) all.push(row);
  for (const row of report.whole(all)) yield present(known, row);
}

async function* picked(shown: readonly Column[], rows: AsyncIterable<ReportRow>): AsyncGenerator<ReportRow> {
  for await (const row of rows) yield Object.fromEntries(shown.map(({ name }) => [name, row[name] ?? null]));
}
