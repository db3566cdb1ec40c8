/**
 * What a column holds, which decides how it is written:
 * `time` as ISO 8601 with offset `+00:00`, `money` as a decimal string, `text` and `debtor` may come from outside and are
 * neutralised in files that spreadsheets open; everything else is made by us and stays as it is.
 */
export const columnKinds = [
  'id',
  'word',
  'text',
  'debtor',
  'phone',
  'phones',
  'keys',
  'time',
  'money',
  'integer',
  'percent',
  'flag',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** A value as JSON shows it. */
export type ReportValue = string | number | boolean | readonly string[] | null;

/** Column name → value, in the order of the columns. */
export type ReportRow = Readonly<Record<string, ReportValue>>;

/** Makes the columns of a report from `name: kind` pairs, in their order. */
export function columns(table: Readonly<Record<string, ColumnKind>>): readonly Column[] {
  return Object.entries(table).map(([name, kind]) => ({ name, kind }));
}
