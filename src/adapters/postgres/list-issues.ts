import type { Issue, IssueColumn } from '../../intake/report.ts';
import type { Pool } from './pool.ts';

/** Refused rows and warnings of one import, in the order of the file. */
export interface ImportIssues {
  readonly refusals: readonly Issue[];
  readonly warnings: readonly Issue[];
}

interface IssueRow extends Issue {
  readonly kind: 'refusal' | 'warning';
  readonly column: IssueColumn;
}

/** Reads what the report of an import said; values of erased people are gone. */
export async function readImportIssues(pool: Pool, importId: string): Promise<ImportIssues> {
  const { rows } = await pool.query<IssueRow>(
    'select kind, row, "column", reason, value from import_issues where import_id = $1 order by row, "column", reason',
    [importId],
  );
  const of = (kind: IssueRow['kind']): readonly Issue[] =>
    rows.filter((row) => row.kind === kind).map(({ kind: _, ...issue }) => issue);
  return { refusals: of('refusal'), warnings: of('warning') };
}
