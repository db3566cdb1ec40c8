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
  'scored',
]);

/** Shares of one thing: added rows have their mean, weighted by the column named here (a row without it counts once). */
const averaged: Readonly<Record<string, string>> = { average: 'scored' };

export function isSummable({ name, kind }: Column): boolean {
  return kind === 'money' || (kind === 'integer' && summable.has(name)) || Object.hasOwn(averaged, name);
}

/** Adds the rows of a report up: sums of money in kopecks, so that nothing is lost. */
export class Totals {
  readonly #columns: readonly Column[];
  readonly #sums = new Map<string, number>();
  readonly #weights = new Map<string, number>();
  #rows = 0;

  constructor(columns: readonly Column[]) {
    this.#columns = columns.filter(isSummable);
  }

  add(row: ReportRow): void {
    this.#rows++;
    for (const { name, kind } of this.#columns) {
      const value = row[name] ?? null;
      const weight = weightOf(name, row);
      this.#sums.set(name, (this.#sums.get(name) ?? 0) + weight * amount(kind === 'money', value));
      this.#weights.set(name, (this.#weights.get(name) ?? 0) + weight);
    }
  }

  get rows(): number {
    return this.#rows;
  }

  /** The sums and means under their columns; columns that cannot be added are absent. */
  row(): ReportRow {
    const values = this.#columns.map(({ name, kind }): [string, ReportValue] => {
      const sum = this.#sums.get(name) ?? 0;
      if (Object.hasOwn(averaged, name)) return [name, mean(sum, this.#weights.get(name) ?? 0)];
      return [name, kind === 'money' ? formatDecimal(kopecks(sum)) : sum];
    });
    return Object.fromEntries(values);
  }
}

function amount(money: boolean, value: ReportValue): number {
  return money ? (parseDecimal(String(value ?? '')) ?? 0) : Number(value ?? 0);
}

function weightOf(name: string, row: ReportRow): number {
  const by = averaged[name];
  if (by === undefined) return 1;
  return row[name] === null ? 0 : Number(row[by] ?? 1);
}

/** With one digit, as the rows have it. */
function mean(sum: number, weight: number): number | null {
  return weight === 0 ? null : Math.round((sum / weight) * 10) / 10;
}
