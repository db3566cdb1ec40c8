import { formatDecimal, kopecks } from '../domain/money.ts';
import type { Column, ColumnKind, ReportRow, ReportValue } from './columns.ts';
import type { StoredRow } from './ports.ts';

type Presenter = (value: NonNullable<unknown>) => ReportValue;

const asIs: Presenter = (value) => String(value);
const number: Presenter = (value) => Number(value);

const presenters = {
  id: asIs,
  word: asIs,
  text: asIs,
  debtor: (value) => debtorName(String(value)),
  phone: asIs,
  phones: (value) => (Array.isArray(value) ? value.map(String) : []),
  keys: asIs,
  time: (value) => (value instanceof Date ? isoTime(value) : String(value)),
  money: (value) => formatDecimal(kopecks(Number(value))),
  integer: number,
  percent: number,
  flag: (value) => value === true,
} satisfies Record<ColumnKind, Presenter>;

/** Turns a stored row into the row that people and programmes read; a missing value is null. */
export function present(columns: readonly Column[], stored: StoredRow): ReportRow {
  const row: Record<string, ReportValue> = {};
  for (const { name, kind } of columns) {
    const value = stored[name];
    row[name] = value === null || value === undefined ? null : presenters[kind](value);
  }
  return row;
}

/** ISO 8601 with milliseconds and the offset written out: some readers do not know `Z`. */
export function isoTime(time: Date): string {
  return time.toISOString().replace('Z', '+00:00');
}

/** The person as the list names it: its own id, or the number where the list has none. */
export function debtorName(key: string): string {
  return key.replace(/^(id|phone):/, '');
}
