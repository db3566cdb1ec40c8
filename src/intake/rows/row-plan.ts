import { currencyIn } from '../cells/amounts.ts';
import { type DateOrder, orderShown } from '../cells/dates.ts';
import type { CountryCode } from '../cells/phones.ts';
import type { ColumnMap } from '../columns/column-map.ts';
import { type Field, nameParts } from '../columns/fields.ts';

/** Where to find what in every row of one list. */
export interface RowPlan {
  readonly phones: readonly number[];
  /** The one column of each other field. */
  readonly at: Readonly<Partial<Record<Field, number>>>;
  /** Columns that make up the name when no column has the whole of it. */
  readonly nameParts: readonly number[];
  readonly variables: readonly (readonly [name: string, index: number])[];
  /** Columns that make two rows different. */
  readonly compared: readonly number[];
  readonly width: number;
  /** With commas between cells, cells beyond the last column mean that a sum or a name was torn. */
  readonly tornByComma: boolean;
  readonly country: CountryCode;
  readonly dateOrder: DateOrder;
  /** ISO 4217, where the header of the amounts names it. */
  readonly currency: string;
}

export interface RowPlanInput {
  readonly map: ColumnMap;
  readonly header?: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly delimiter: string | null;
  readonly country: CountryCode;
}

/** Joins what is known about a list into a plan for its rows. */
export function planRows({ map, header, sample, delimiter, country }: RowPlanInput): RowPlan {
  const indexes = map.uses.map((use, index) => ({ use, index }));
  const at: Partial<Record<Field, number>> = {};
  for (const { use, index } of indexes) if (use.kind === 'field') at[use.field] ??= index;
  return {
    phones: indexes.filter(({ use }) => use.kind === 'field' && use.field === 'phone').map(({ index }) => index),
    at,
    nameParts: nameParts.flatMap((part) =>
      indexes.filter(({ use }) => use.kind === 'name-part' && use.part === part).map(({ index }) => index),
    ),
    variables: indexes.flatMap(({ use, index }) => (use.kind === 'variable' ? [[use.name, index] as const] : [])),
    compared: indexes.filter(({ use }) => use.kind !== 'row-number').map(({ index }) => index),
    width: map.uses.length,
    tornByComma: delimiter === ',',
    country,
    dateOrder:
      sample.map((row) => orderShown(row[at.due ?? -1] ?? '')).find((order) => order !== undefined) ?? 'day-first',
    currency: currencyIn(header?.[at.amount ?? -1] ?? '') ?? 'RUB',
  };
}
