import { formatDecimal, kopecks, parseDecimal } from '../domain/money.ts';
import type { Column, ReportRow, ReportValue } from './columns.ts';

/** Whole numbers that may be added over the rows of a report; a second of a message or a cause may not. */
const summable = new Set([
  'seconds',
  'attempts',
  'contacts',
  'count',
  'dials',
  'answered',
  'left',
  'people',
  'reached',
  'calls',
  'talkSeconds',
  'wrapUpSeconds',
  'promises',
  'kept',
  'rows',
]);

export function isSummable({ name, kind }: Column): boolean {
  return kind === 'money' || (kind === 'integer' && summable.has(name));
}

/** Adds the rows of a report up: sums of money in kopecks, so that nothing is lost. */
export class Totals {
  readonly #columns: readonly Column[];
  readonly #sums = new Map<string, number>();
  #rows = 0;

  constructor(columns: readonly Column[]) {
    this.#columns = columns.filter(isSummable);
  }

  add(row: ReportRow): void {
    this.#rows++;
    for (const { name, kind } of this.#columns)
      this.#sums.set(name, (this.#sums.get(name) ?? 0) + amount(kind === 'money', row[name] ?? null));
  }

  get rows(): number {
    return this.#rows;
  }

  /** The sums under their columns; columns that cannot be added are absent. */
  row(): ReportRow {
    const values = this.#columns.map(({ name, kind }): [string, ReportValue] => {
      const sum = this.#sums.get(name) ?? 0;
      return [name, kind === 'money' ? formatDecimal(kopecks(sum)) : sum];
    });
    return Object.fromEntries(values);
  }
}

function amount(money: boolean, value: ReportValue): number {
  return money ? (parseDecimal(String(value ?? '')) ?? 0) : Number(value ?? 0);
}
