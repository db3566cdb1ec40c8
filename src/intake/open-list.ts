import { isSupportedCountry } from 'libphonenumber-js/max';
import { dozvonError } from '../domain/errors/index.ts';
import type { CountryCode } from './cells/phones.ts';
import { type ColumnMap, mapColumns } from './columns/column-map.ts';
import { findHeader, isBlank } from './columns/find-header.ts';
import type { Mapping } from './columns/mapping.ts';
import { type OpenList, openTextList } from './open-text-list.ts';
import type { ListSource } from './ports.ts';
import { planRows, type RowPlan } from './rows/row-plan.ts';
import type { CsvRecord } from './text/csv-records.ts';

/** A list that is understood: every further row is read by the plan. */
export interface UnderstoodList {
  readonly list: OpenList;
  readonly map: ColumnMap;
  readonly plan: RowPlan;
  /** Row of the header; 0 when there is none: all rows after it are data. */
  readonly headerRow: number;
  /** Texts of the header; absent when there is none. */
  readonly header?: readonly string[];
  /** Rows above the header that are not blank. */
  readonly titles: readonly CsvRecord[];
}

/** So many rows are looked at to judge what the columns hold. */
const judgedRows = 300;

/**
 * Finds out how a file is written and what its columns mean.
 * @throws DozvonError `list-file-empty`, `list-not-text`, `list-no-rows`, `list-no-phone-column`, `list-broken-workbook`, `mapping-…`
 */
export async function openList(source: ListSource, mapping: Mapping | undefined): Promise<UnderstoodList> {
  const list = (await openTextList(source, mapping)) ?? (await openSheet(source));
  const country = countryOf(mapping);
  const headerIndex = headerOf(list.sample, mapping, country);
  const header = headerIndex === undefined ? undefined : list.sample[headerIndex];
  const data = list.sample.slice((headerIndex ?? -1) + 1).filter(({ cells }) => !isBlank(cells));
  if (data.length === 0) throw dozvonError(header ? 'list-no-rows' : 'list-file-empty', { file: source.name });
  const judged = {
    ...(header && { header: withoutBlankEnd(header.cells) }),
    sample: data.slice(0, judgedRows).map(({ cells }) => cells),
    country,
  };
  const width = judged.header?.length ?? usualWidth(judged.sample);
  const sample = judged.sample.map((cells) => cells.slice(0, width));
  const map = mapColumns({ ...judged, sample, file: source.name, ...(mapping && { mapping }) });
  return {
    list,
    map,
    plan: planRows({ ...judged, sample, map, delimiter: list.delimiter }),
    ...(judged.header && { header: judged.header }),
    headerRow: header?.row ?? 0,
    titles: list.sample.slice(0, headerIndex ?? 0).filter(({ cells }) => !isBlank(cells)),
  };
}

async function openSheet(source: ListSource): Promise<OpenList> {
  const sample: CsvRecord[] = [];
  for await (const { records } of source.sheetRows()) {
    sample.push(...records.slice(0, judgedRows * 2));
    if (sample.length >= judgedRows) break;
  }
  return { encoding: 'xlsx', delimiter: null, sample, parts: () => source.sheetRows() };
}

function headerOf(
  sample: readonly CsvRecord[],
  mapping: Mapping | undefined,
  country: CountryCode,
): number | undefined {
  if (mapping?.header === false) return undefined;
  if (mapping?.headerRow !== undefined) {
    const asked = sample.findIndex(({ row }) => row === mapping.headerRow);
    return asked < 0 ? undefined : asked;
  }
  const found = findHeader(sample, country);
  if (found !== undefined || mapping?.header !== true) return found;
  const first = sample.findIndex(({ cells }) => !isBlank(cells));
  return first < 0 ? undefined : first;
}

function countryOf(mapping: Mapping | undefined): CountryCode {
  const asked = mapping?.country ?? 'RU';
  if (isSupportedCountry(asked)) return asked;
  throw dozvonError('mapping-wrong', {
    file: '',
    field: `country: ${asked}`,
    fields: 'a country code such as RU, KZ, US',
  });
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/** Without a header, the width that most rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const cells of rows) {
    const width = withoutBlankEnd(cells).length;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}
