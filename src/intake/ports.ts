import type { ImportReport } from './report.ts';
import type { AcceptedRow } from './rows/list-row.ts';
import type { CsvRecord } from './text/csv-records.ts';

/** A list as it lies somewhere: read twice, so it must not be a pipe. */
export interface ListSource {
  /** Shown in messages and kept with the import. */
  readonly name: string;
  /** All bytes from the start, anew at each call. @throws DozvonError `list-not-found`, `list-unreadable` */
  chunks(): AsyncIterable<Uint8Array>;
  /**
   * Rows of the first sheet that has any, every cell as the text that a CSV of it would hold: numbers in full with a dot, dates
   * as `YYYY-MM-DD`. @throws DozvonError `list-broken-workbook`
   */
  sheetRows(): AsyncIterable<SheetPart>;
}

export interface SheetPart {
  readonly records: readonly CsvRecord[];
  /** How much of the file has been read so far, 0 to 1. */
  readonly share: number;
}

export interface NewImport {
  readonly account: string;
  readonly listName: string;
  readonly fileName: string;
}

/** Where lists are kept. */
export interface ListStore {
  /** Begins one transaction; nothing of it can be seen until `commit`. */
  begin(target: NewImport): Promise<ListLoad>;
}

/** One file on its way into the record: all of it or nothing. */
export interface ListLoad {
  /** Takes rows in the order of the file; resolves when more may come. */
  add(rows: readonly AcceptedRow[]): Promise<void>;
  /** Withdraws people who are in the list and were not in the file, stores the report, ends the transaction. */
  commit(report: Omit<ImportReport, 'listId'>): Promise<Stored>;
  /** Leaves no trace. */
  rollback(): Promise<void>;
}

export interface Stored {
  readonly listId: string;
  readonly importId: string;
  /** People of the list who were not in this file any more. */
  readonly withdrawn: number;
}

/** A list as `list list` shows it. */
export interface ListSummary {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  /** People who are in it now. */
  readonly debtors: number;
  readonly withdrawn: number;
  /** Open debts in the smallest unit, by currency. */
  readonly owed: Readonly<Record<string, number>>;
  readonly imports: readonly ImportSummary[];
}

export interface ImportSummary {
  readonly id: string;
  readonly file: string;
  readonly at: Date;
  readonly accepted: number;
  readonly refused: number;
}

/** Lists that are stored. */
export interface ListShelf {
  /** All lists of an account, or of every account, newest first. */
  all(account?: string): Promise<readonly ListSummary[]>;
  /** Hands one list to `work`, locked, in one transaction; `undefined` when there is none of this id or name. */
  change<T>(account: string, idOrName: string, work: (list: LockedList | undefined) => Promise<T>): Promise<T>;
}

export interface LockedList {
  readonly id: string;
  readonly name: string;
  readonly imports: number;
  readonly campaigns: readonly { readonly name: string; readonly state: string }[];
  /** Dials ever made from campaigns of this list, and since its newest import. */
  readonly attempts: number;
  readonly attemptsSinceLastImport: number;
  /** @returns how many people are gone with it */
  undoLastImport(): Promise<number>;
  /** The list, its debts and campaigns, and people whom nothing else names. @returns how many people are gone */
  remove(): Promise<number>;
}
