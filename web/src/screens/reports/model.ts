import type { ReportDescription, ReportRow } from '../../api/reports.ts';

/** Rows in which the text stands somewhere, in any case. */
export function matching(rows: readonly ReportRow[], text: string): readonly ReportRow[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return rows;
  return rows.filter((row) =>
    Object.values(row).some((one) =>
      String(one ?? '')
        .toLocaleLowerCase()
        .includes(wanted),
    ),
  );
}

/** Sorts by a column: numbers and sums as numbers, the rest as words; empty cells last. */
export function sorted(rows: readonly ReportRow[], column: string, down: boolean): readonly ReportRow[] {
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [a[column] ?? '', b[column] ?? ''];
    if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
    const [m, n] = [Number(x), Number(y)];
    return sign * (Number.isNaN(m) || Number.isNaN(n) ? String(x).localeCompare(String(y)) : m - n);
  });
}

/** What the address keeps. */
export interface ReportSearch {
  /** Absent: every campaign, where the report can. */
  readonly campaign?: string | undefined;
  readonly report?: string;
  /** Days, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly group?: string;
  /** `column:value`, several with | between. */
  readonly filter?: string;
  /** Chosen columns with commas between; absent: the first ones. */
  readonly columns?: string;
  readonly sort?: string;
  /** A saved view by its id: what it is called. */
  readonly view?: string;
}

/** The names of a search, for the route and for saved views. */
export const searchNames = ['campaign', 'report', 'from', 'to', 'group', 'filter', 'columns', 'sort'] as const;

/** The address shows what was chosen, and nothing that was not. */
export function withoutEmpty(search: ReportSearch): ReportSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}

/** `-price` → by price, the most first. */
export function sortOf(sort: string | undefined): { readonly column: string | undefined; readonly down: boolean } {
  const down = sort?.startsWith('-') === true;
  return { column: down ? sort?.slice(1) : sort, down };
}

/** `disposition:busy|trunk:volga` → pairs. */
export function filtersOf(filter = ''): readonly (readonly [column: string, value: string])[] {
  return filter
    .split('|')
    .filter(Boolean)
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const);
}

/** One column has one value at a time. */
export function withFilter(filter: string | undefined, column: string, value: string | undefined): string {
  const others = filtersOf(filter).filter(([name]) => name !== column);
  const all = value === undefined ? others : [...others, [column, value] as const];
  return all.map((pair) => pair.join(':')).join('|');
}

const mostColumns = 9;
/** Wide reports begin with what people ask for; the chooser has the rest. */
const technical = new Set([
  'keys',
  'answeredAt',
  'dialedAt',
  'endedAt',
  'cause',
  'messageMs',
  'callId',
  'redialOf',
  'failoverOf',
  'trunk',
  'cost',
]);

/** The chosen columns that there are, else the first ones. */
export function shownColumns(names: readonly string[], chosen: string | undefined): readonly string[] {
  const known = (chosen ?? '').split(',').filter((name) => names.includes(name));
  return known.length > 0 ? known : firstColumns(names);
}

/** At most nine columns: a table wider than the page is not read. */
export function firstColumns(names: readonly string[]): readonly string[] {
  if (names.length <= mostColumns) return names;
  return names.filter((name) => !technical.has(name)).slice(0, mostColumns);
}

/** A row of calls begins with when, and ends with the way to the call; files keep the order of the report. */
export function onScreen<C extends { readonly name: string }>(columns: readonly C[]): readonly C[] {
  const rank = ({ name }: C): number => (name === 'reservedAt' ? 0 : name === 'attemptId' ? 2 : 1);
  return columns.toSorted((a, b) => rank(a) - rank(b));
}

/** What the reports are about, in the order in which a manager asks; a report of no area stands under calls. */
const areas = {
  money: ['bill', 'contacts', 'collected', 'effect', 'promises', 'reasons'],
  calls: ['campaign', 'attempts', 'targets', 'redials', 'hours', 'hang-ups'],
  people: ['operators', 'scores', 'score-lines', 'scored-calls'],
} as const;

/** The reports by area, each list in our order. */
export function grouped(
  reports: readonly Pick<ReportDescription, 'name'>[],
): readonly (readonly [area: string, names: readonly string[]])[] {
  const known: ReadonlySet<string> = new Set(Object.values(areas).flat());
  const others = reports.map(({ name }) => name).filter((name) => !known.has(name));
  const there = (name: string): boolean => reports.some((report) => report.name === name);
  return Object.entries(areas).map(([area, names]) => [
    area,
    [...names.filter(there), ...(area === 'calls' ? others : [])],
  ]);
}
