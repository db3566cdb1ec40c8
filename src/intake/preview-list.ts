import { DozvonError } from '../domain/errors/index.ts';
import { clean } from './cells/clean.ts';
import type { ColumnUse } from './columns/fields.ts';
import { findColumn, type Mapping } from './columns/mapping.ts';
import { openList, type UnderstoodList } from './open-list.ts';
import type { ListSource } from './ports.ts';
import type { TextEncoding } from './text/encoding.ts';

/** Why a column is taken for what it is: somebody said so, its header, its values, its numbers in order, or nothing of these. */
export type ColumnReason = 'chosen' | 'header' | 'values' | 'row-number' | 'new';

export interface PreviewColumn {
  /** From 1. */
  readonly column: number;
  /** Empty when the list has no header. */
  readonly header: string;
  /** A field, a part of a name, `variable`, `row-number` or `ignored`. */
  readonly means: string;
  readonly why: ColumnReason;
  /** Different values: the longest, the shortest, and one more. */
  readonly samples: readonly string[];
}

/** How a file is written and what its columns seem to mean, before anything is loaded. */
export interface ListPreview {
  readonly encoding: TextEncoding | 'xlsx';
  readonly delimiter: string | null;
  /** As a spreadsheet counts; 0: there is none. */
  readonly headerRow: number;
  readonly columns: readonly PreviewColumn[];
  /** The first rows as they stand in the file, those above the header too. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** No column can be dialled: somebody has to say which holds the phones. */
  readonly phoneMissing: boolean;
}

const shownRows = 8;
const shownSamples = 3;
const longestCell = 120;

/**
 * Looks at the beginning of a file.
 * @throws DozvonError `list-…` when it is no list, `mapping-…` when the mapping does not fit
 */
export async function previewList(source: ListSource, mapping?: Mapping): Promise<ListPreview> {
  const { list, phoneMissing } = await openAnyway(source, mapping);
  const data = list.list.sample.filter(({ row }) => row > list.headerRow);
  const columns = list.map.uses.map((use, index): PreviewColumn => {
    const guessed = phoneMissing && index === 0 ? undefined : use;
    return {
      column: index + 1,
      header: clean(list.header?.[index] ?? ''),
      means: guessed ? meaning(guessed) : 'variable',
      why: guessed ? reason(list, guessed, index, mapping) : 'new',
      samples: samples(data.map(({ cells }) => cells[index] ?? '')),
    };
  });
  return {
    encoding: list.list.encoding,
    delimiter: list.list.delimiter,
    headerRow: list.headerRow,
    columns,
    rows: list.list.sample.slice(0, shownRows).map(({ row, cells }) => ({ row, cells: cells.map(short) })),
    phoneMissing,
  };
}

/** A list whose phones nobody recognises is opened too, so that a person can point at them. */
async function openAnyway(source: ListSource, mapping: Mapping | undefined) {
  try {
    return { list: await openList(source, mapping), phoneMissing: false };
  } catch (error) {
    if (!(error instanceof DozvonError) || error.code !== 'list-no-phone-column') throw error;
    const columns = new Map([...(mapping?.columns ?? []), ['phone' as const, ['1']]]);
    return { list: await openList(source, { ignored: [], ...mapping, columns }), phoneMissing: true };
  }
}

function meaning(use: ColumnUse): string {
  if (use.kind === 'field') return use.field;
  return use.kind === 'name-part' ? use.part : use.kind;
}

function reason({ map, header }: UnderstoodList, use: ColumnUse, index: number, mapping?: Mapping): ColumnReason {
  const chosen = [...(mapping?.columns.values() ?? []), mapping?.ignored ?? [], mapping?.variables ?? []].flat();
  if (chosen.some((name) => findColumn(name, header, map.uses.length) === index)) return 'chosen';
  if (map.guessed.some((guess) => guess.index === index)) return 'values';
  if (use.kind === 'row-number') return 'row-number';
  return use.kind === 'variable' ? 'new' : 'header';
}

function samples(cells: readonly string[]): readonly string[] {
  const different = [...new Set(cells.map(clean).filter((cell) => cell !== ''))];
  const byLength = different.toSorted((a, b) => b.length - a.length);
  return [...new Set([byLength.at(0), byLength.at(-1), ...different])]
    .filter((cell) => cell !== undefined)
    .slice(0, shownSamples)
    .map(short);
}

function short(cell: string): string {
  return cell.length > longestCell ? `${cell.slice(0, longestCell - 1)}…` : cell;
}
