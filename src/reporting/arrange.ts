import { dozvonError } from '../domain/errors/index.ts';
import type { Column, ReportRow, ReportValue } from './columns.ts';
import type { Report } from './report.ts';
import { isSummable, Totals } from './totals.ts';

/** How the rows of a report are shown: which of them, added up by what, in which columns. */
export interface Arrangement {
  /** Column or dimension → the value that a row must have, as JSON shows it; an empty value wants none. */
  readonly filter?: Readonly<Record<string, string>>;
  readonly group?: string;
  /** Chosen columns, in this order; absent: all. */
  readonly columns?: readonly string[];
}

/** What people wrote: columns with commas between, `column:value` pairs with | between. */
export interface WrittenArrangement {
  readonly group?: string | undefined;
  readonly columns?: string | undefined;
  readonly filter?: string | undefined;
}

export function arrangementOf({ group, columns, filter = '' }: WrittenArrangement): Arrangement {
  const pairs = filter.split('|').filter((pair) => pair !== '');
  return {
    ...(group && { group }),
    ...(columns && { columns: columns.split(',').map((name) => name.trim()) }),
    filter: Object.fromEntries(pairs.map((pair) => [pair.split(':')[0] ?? '', pair.slice(pair.indexOf(':') + 1)])),
  };
}

/** What rows of the report may be grouped and filtered by: its words, its names and its dimensions, never a person or a number. */
export function groupsOf({ columns, groups = [], dimensions = [], whole }: Report): readonly string[] {
  const own = columns.filter(({ name, kind }) => kind === 'word' || groups.includes(name));
  return whole ? [] : [...own, ...dimensions].map(({ name }) => name);
}

/** Whether the rows must come with their dimensions. */
export function needsDimensions({ dimensions = [] }: Report, { group, filter = {} }: Arrangement): boolean {
  return dimensions.some(({ name }) => name === group || Object.hasOwn(filter, name));
}

export interface Arranged {
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<ReportRow>;
}

/** Filters, groups and picks. @param columns those that the rows have. @throws DozvonError `report-column-unknown` */
export function arrange(
  columns: readonly Column[],
  rows: AsyncIterable<ReportRow>,
  { filter = {}, group, columns: chosen }: Arrangement,
): Arranged {
  const wanted = filtered(rows, Object.entries(filter));
  const grouped = group === undefined ? { columns, rows: wanted } : grouping(columns, wanted, group);
  if (!chosen) return grouped;
  return { ...grouped, columns: chosen.map((name) => columnOf(grouped.columns, name)) };
}

async function* filtered(
  rows: AsyncIterable<ReportRow>,
  wanted: readonly (readonly [name: string, value: string])[],
): AsyncGenerator<ReportRow> {
  for await (const row of rows) if (wanted.every(([name, value]) => textOf(row[name] ?? null) === value)) yield row;
}

function grouping(columns: readonly Column[], rows: AsyncIterable<ReportRow>, by: string): Arranged {
  const key = columnOf(columns, by);
  const count: Column = { name: 'rows', kind: 'integer' };
  const summed = columns.filter((column) => isSummable(column) && column.name !== by);
  return { columns: [key, count, ...summed], rows: groups(rows, key, summed) };
}

/** Memory grows with the groups, not with the rows. */
async function* groups(rows: AsyncIterable<ReportRow>, { name }: Column, summed: readonly Column[]) {
  const found = new Map<string, { readonly value: ReportValue; readonly totals: Totals }>();
  for await (const row of rows) {
    const value = row[name] ?? null;
    const group = found.get(textOf(value)) ?? { value, totals: new Totals(summed) };
    found.set(textOf(value), group);
    group.totals.add(row);
  }
  const inOrder = [...found].toSorted(([a], [b]) => a.localeCompare(b, 'ru', { numeric: true }));
  for (const [, { value, totals }] of inOrder) yield { [name]: value, rows: totals.rows, ...totals.row() };
}

function columnOf(columns: readonly Column[], name: string): Column {
  const found = columns.find((column) => column.name === name);
  if (!found) throw dozvonError('report-column-unknown', { name, names: columns.map((one) => one.name).join(', ') });
  return found;
}

function textOf(value: ReportValue): string {
  return value === null ? '' : String(value);
}
