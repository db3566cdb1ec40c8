import { clean } from '../cells/clean.ts';

const totals =
  /^(?:итого|всего|итог|подытог|общий итог|общая сумма|общая задолженность|total|grand total|subtotal|sub-total|totals|sum total)(?![\p{L}\d-])/iu;

/** `Итого:`, `ВСЕГО по списку`, `Total`: asked only of rows without a phone. */
export function isTotalsRow(cells: readonly string[]): boolean {
  return cells.some((cell) => totals.test(clean(cell)));
}
