import type { Column } from './columns.ts';
import type { StoredRow } from './ports.ts';

/**
 * One report is two files: this description and the SQL of the same name (`adapters/postgres/reports/<name>.sql`),
 * whose columns carry the names given here.
 */
export interface Report {
  /** Name on the command line and of the SQL file. */
  readonly name: string;
  /** One line for `report list`. */
  readonly about: string;
  readonly columns: readonly Column[];
  /** It can speak of a whole account, too; absent: of one campaign alone. */
  readonly wholeAccount?: true;
  /** What its rows have beside their columns, in `<name>-wide.sql`: for groups and filters. */
  readonly dimensions?: readonly Column[];
  /** Own columns with names that people gave, by which rows may be grouped and filtered; words of ours always may. */
  readonly groups?: readonly string[];
  /** Present when a row depends on all rows; only for reports of a few rows, for it needs them at once. */
  readonly whole?: (rows: readonly StoredRow[]) => readonly StoredRow[];
}
