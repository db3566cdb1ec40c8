import { dozvonError } from '../../domain/errors/index.ts';
import { clean } from '../cells/clean.ts';
import type { CountryCode } from '../cells/phones.ts';
import { type ColumnUse, type Field, fields, type NamePart, nameParts } from './fields.ts';
import { type GuessMode, guessByData } from './guess-by-data.ts';
import type { HeaderMeaning } from './header-words.ts';
import { findColumn, type Mapping } from './mapping.ts';
import { matchHeader } from './match-header.ts';
import { type ColumnProfile, profileColumn } from './profile.ts';

export interface ColumnMap {
  /** What each column is for. */
  readonly uses: readonly ColumnUse[];
  /** Fields that no header names and the values told. */
  readonly guessed: readonly { readonly field: Field; readonly index: number; readonly header: string }[];
}

export interface ColumnMapInput {
  readonly file: string;
  /** Absent when the list has none. */
  readonly header?: readonly string[];
  /** Some rows of data, to judge columns by. */
  readonly sample: readonly (readonly string[])[];
  readonly mapping?: Mapping;
  readonly country: CountryCode;
}

/** Fields that values alone can show. */
const guessable = ['phone', 'amount', 'due', 'name'] as const satisfies Field[];

/**
 * Decides what each column is for: by the mapping file, then by header, then by the data itself.
 * @throws DozvonError `list-no-phone-column`, or `mapping-column-missing` when the mapping names a column that is not there
 */
export function mapColumns(input: ColumnMapInput): ColumnMap {
  const width = Math.max(input.header?.length ?? 0, ...input.sample.map((row) => row.length));
  const uses: (ColumnUse | undefined)[] = new Array(width).fill(undefined);
  applyMapping(uses, input, width);
  if (input.header) applyHeader(uses, input.header);
  const guessed = applyGuesses(uses, input);
  if (!uses.some((use) => use?.kind === 'field' && use.field === 'phone')) {
    throw dozvonError('list-no-phone-column', { file: input.file, columns: describe(input) });
  }
  return { uses: uses.map((use, index) => use ?? variable(input.header?.[index], index)), guessed };
}

function applyMapping(uses: (ColumnUse | undefined)[], input: ColumnMapInput, width: number): void {
  const { mapping, header, file } = input;
  const place = (wanted: string, use: ColumnUse) => {
    const index = findColumn(wanted, header, width);
    if (index < 0) throw dozvonError('mapping-column-missing', { file, column: wanted, columns: describe(input) });
    uses[index] = use;
  };
  for (const [field, names] of mapping?.columns ?? []) for (const name of names) place(name, { kind: 'field', field });
  for (const name of mapping?.ignored ?? []) place(name, { kind: 'ignored' });
  for (const name of mapping?.variables ?? []) {
    const index = findColumn(name, header, width);
    place(name, variable(header?.[index], index));
  }
}

function applyHeader(uses: (ColumnUse | undefined)[], header: readonly string[]): void {
  const taken = new Set(uses.flatMap((use) => (use?.kind === 'field' ? [use.field] : [])));
  const matches = header
    .map((cell, index) => ({ index, match: matchHeader(cell) }))
    .filter(({ index }) => uses[index] === undefined)
    .sort((a, b) => (a.match?.rank ?? 0) - (b.match?.rank ?? 0) || a.index - b.index);
  const done = new Set<HeaderMeaning>(taken);
  for (const { index, match } of matches) {
    if (!match || (done.has(match.meaning) && !(match.meaning === 'phone' && !taken.has('phone')))) continue;
    uses[index] = useOf(match.meaning);
    done.add(match.meaning);
  }
}

function useOf(meaning: HeaderMeaning): ColumnUse {
  if (meaning === 'row-number') return { kind: 'row-number' };
  const part = nameParts.find((each): each is NamePart => each === meaning);
  if (part) return { kind: 'name-part', part };
  const field = fields.find((each) => each === meaning);
  return field ? { kind: 'field', field } : { kind: 'ignored' };
}

function applyGuesses(uses: (ColumnUse | undefined)[], input: ColumnMapInput): ColumnMap['guessed'] {
  const mode: GuessMode = input.header ? 'unknown-headers' : 'no-header';
  const profiles = uses.map((_, index) => profileColumn(index, column(input.sample, index), input.country));
  const free = profiles.filter(({ index }) => uses[index] === undefined);
  const found = guessByData(free, missing(uses, profiles), mode);
  for (const { index, means } of found) uses[index] = useOf(means);
  return found.flatMap(({ index, means }) =>
    means === 'row-number' ? [] : [{ field: means, index, header: clean(input.header?.[index] ?? '') }],
  );
}

/** Guessable fields that no column has; phones too, when the columns called so hold none. */
function missing(uses: readonly (ColumnUse | undefined)[], profiles: readonly ColumnProfile[]): ReadonlySet<Field> {
  const wanted = new Set<Field>(guessable);
  uses.forEach((use, index) => {
    if (use?.kind === 'name-part') wanted.delete('name');
    if (use?.kind !== 'field') return;
    const isEmptyPhone = use.field === 'phone' && profiles[index]?.phones === 0;
    if (!isEmptyPhone) wanted.delete(use.field);
  });
  return wanted;
}

function variable(header: string | undefined, index: number): ColumnUse {
  return { kind: 'variable', name: clean(header ?? '') || `column${index + 1}` };
}

function column(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.map((row) => row[index] ?? '');
}

function describe({ header, sample }: ColumnMapInput): string {
  const cells = header ?? sample[0] ?? [];
  return cells.map((cell) => `"${clean(cell).slice(0, 40)}"`).join(', ') || 'none';
}
