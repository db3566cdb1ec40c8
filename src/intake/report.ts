import type { Field } from './columns/fields.ts';
import type { RefusalReason, WarningReason } from './reasons.ts';
import type { TextEncoding } from './text/encoding.ts';

/** `row` when the whole row is meant. */
export type IssueColumn = Field | 'row';

export interface Issue<Reason extends string = string> {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly column: IssueColumn;
  readonly reason: Reason;
  /** What stood there, at most 200 characters. */
  readonly value: string;
}
export type Refusal = Issue<RefusalReason>;
export type Warning = Issue<WarningReason>;

/** What came of one file, with the names of `import --json`. */
export interface ImportReport {
  /** Null for a dry run: nothing was stored. */
  readonly listId: string | null;
  readonly encoding: TextEncoding | 'xlsx';
  /** The character itself; null for XLSX and for a list of one column. */
  readonly delimiter: string | null;
  /** `accepted` + `refused`; blank rows and the header are neither. */
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  /** Exact duplicates: a part of `refused`. */
  readonly duplicates: number;
  /** Different people among the accepted rows. */
  readonly debtors: number;
  /** Different numbers of these people. */
  readonly phones: number;
  readonly warnings: readonly Warning[];
  readonly refusals: readonly Refusal[];
  /** Present when a list is so bad that not every issue could be kept. */
  readonly leftOut?: { readonly warnings: number; readonly refusals: number };
}

/** So many issues of each kind are kept: a wrong file of a million rows must not fill the memory. */
export const keptIssues = 50_000;
const longestValue = 200;

/** Collects issues up to the limit and counts the rest. */
export class IssueLog<Reason extends string> {
  readonly kept: Issue<Reason>[] = [];
  #count = 0;

  add(row: number, column: IssueColumn, reason: Reason, value: string): void {
    this.#count++;
    if (this.kept.length < keptIssues) this.kept.push({ row, column, reason, value: detached(value) });
  }

  get count(): number {
    return this.#count;
  }

  get leftOut(): number {
    return this.#count - this.kept.length;
  }
}

/** A copy that does not keep the chunk of the file alive from which it was cut. */
function detached(value: string): string {
  return Buffer.from(value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value, 'utf8').toString(
    'utf8',
  );
}
