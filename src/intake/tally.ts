import type { RefusalReason, WarningReason } from './reasons.ts';
import { type ImportReport, type IssueColumn, IssueLog } from './report.ts';

type Tallied =
  | 'encoding'
  | 'delimiter'
  | 'rows'
  | 'accepted'
  | 'refused'
  | 'duplicates'
  | 'warnings'
  | 'refusals'
  | 'leftOut';

/** What became of the rows of one file: each that is not blank is accepted or refused, and may be warned about. */
export class Tally {
  readonly warnings = new IssueLog<WarningReason>();
  readonly #refusals = new IssueLog<RefusalReason>();
  #accepted = 0;
  #duplicates = 0;

  get rows(): number {
    return this.#accepted + this.#refusals.count;
  }

  accept(): void {
    this.#accepted++;
  }

  refuse(row: number, column: IssueColumn, reason: RefusalReason, value: string): void {
    if (reason === 'duplicate') this.#duplicates++;
    this.#refusals.add(row, column, reason, value);
  }

  /** The part of the report that every kind of file has. @param file how it was understood */
  report(file: Pick<ImportReport, 'encoding' | 'delimiter'>): Pick<ImportReport, Tallied> {
    const leftOut = { warnings: this.warnings.leftOut, refusals: this.#refusals.leftOut };
    return {
      encoding: file.encoding,
      delimiter: file.delimiter,
      rows: this.rows,
      accepted: this.#accepted,
      refused: this.#refusals.count,
      duplicates: this.#duplicates,
      warnings: this.warnings.kept,
      refusals: this.#refusals.kept,
      ...((leftOut.warnings > 0 || leftOut.refusals > 0) && { leftOut }),
    };
  }
}
