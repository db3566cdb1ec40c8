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

/** Starts a report of the registry. @throws DozvonError `unknown-report` */
export function runReport(reader: ReportReader, name: string, scope: ReportScope): RunningReport {
  const report = reportByName(name);
  return { columns: report.columns, rows: presented(report, reader.rows(name, scope)) };
}

/** The waterfall of a campaign with an example for each step: a person, or a refused row of the file. */
export function runExplanation(reader: ReportReader, scope: ReportScope): RunningReport {
  const report = { ...campaignReport, columns: [...campaignReport.columns, ...columns({ example: 'debtor' })] };
  return { columns: report.columns, rows: presented(report, reader.rows(report.name, scope)) };
}

async function* presented(report: Report, stored: AsyncIterable<StoredRow>): AsyncGenerator<ReportRow> {
  if (!report.whole) {
    for await (const row of stored) yield present(report.columns, row);
    return;
  }
  const all: StoredRow[] = [];
  for await (const row of stored) all.push(row);
  for (const row of report.whole(all)) yield present(report.columns, row);
}
