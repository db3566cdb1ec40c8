import type { Field } from './fields.ts';
import type { ColumnProfile } from './profile.ts';

/** What a column is for, told by its values alone. */
export interface Guess {
  readonly index: number;
  readonly means: Field | 'row-number';
}

/** A sum of money or a date is spoken to people, so a column that has a header of its own must look it beyond doubt. */
export type GuessMode = 'no-header' | 'unknown-headers';

const likely = 0.5;
const sure = 0.8;
/** Debts are not due before this; birthdays mostly are. */
const firstDueYear = 2015;

/** Finds columns for the `wanted` fields among columns that mean nothing yet. */
export function guessByData(
  columns: readonly ColumnProfile[],
  wanted: ReadonlySet<Field>,
  mode: GuessMode,
): readonly Guess[] {
  const guesses: Guess[] = [];
  let free = columns.filter((column) => column.filled > 0);
  const take = (found: readonly ColumnProfile[], means: Field | 'row-number') => {
    guesses.push(...found.map(({ index }) => ({ index, means })));
    free = free.filter((column) => !found.includes(column));
  };
  if (mode === 'no-header')
    take(free.filter((column) => column.counts && column.phones === 0).slice(0, 1), 'row-number');
  if (wanted.has('phone'))
    take(
      free.filter((column) => column.phones >= likely),
      'phone',
    );
  if (wanted.has('due')) take(bestDue(free), 'due');
  if (wanted.has('amount')) take(bestAmount(free, mode), 'amount');
  if (wanted.has('name')) take(bestName(free, mode), 'name');
  return guesses;
}

function bestDue(columns: readonly ColumnProfile[]): ColumnProfile[] {
  const dates = columns.filter((column) => column.dates >= sure && column.middleYear >= firstDueYear);
  return best(dates, (column) => column.middleYear);
}

function bestAmount(columns: readonly ColumnProfile[], mode: GuessMode): ColumnProfile[] {
  const least = mode === 'no-header' ? 0 : 0.2;
  const sums = columns.filter((c) => c.amounts >= sure && c.money >= least && c.dates < likely && c.phones < likely);
  return best(sums, (column) => column.money * 1000 + column.index);
}

function bestName(columns: readonly ColumnProfile[], mode: GuessMode): ColumnProfile[] {
  const found = best(
    columns.filter((column) => column.names >= likely),
    (column) => column.names + column.distinct,
  );
  if (found.length > 0 || mode === 'unknown-headers') return found;
  const texts = columns.filter((column) => column.amounts < likely && column.dates < likely && column.phones < likely);
  return best(texts, (column) => column.distinct);
}

function best(columns: readonly ColumnProfile[], score: (column: ColumnProfile) => number): ColumnProfile[] {
  const sorted = [...columns].sort((a, b) => score(b) - score(a));
  return sorted.slice(0, 1);
}
