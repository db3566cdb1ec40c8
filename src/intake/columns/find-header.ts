import { parseAmount } from '../cells/amounts.ts';
import { parseDate } from '../cells/dates.ts';
import { type CountryCode, parsePhones } from '../cells/phones.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { matchHeader } from './match-header.ts';

/** Titles (`Список должников на 1 ноября`) may stand above the header, not more than this. */
const deepestHeader = 10;

/**
 * Finds the header among the first rows.
 * @returns its index in `records`; undefined when the list begins with data
 */
export function findHeader(records: readonly CsvRecord[], country: CountryCode): number | undefined {
  const first = records.findIndex((record) => !isBlank(record.cells));
  for (let i = Math.max(first, 0); i < Math.min(records.length, deepestHeader); i++) {
    const cells = records[i]?.cells ?? [];
    if (cells.some((cell) => hasPhone(cell, country))) break;
    const meanings = new Set(cells.flatMap((cell) => matchHeader(cell)?.meaning ?? []));
    if (meanings.has('phone') || meanings.size >= 2) return i;
  }
  const cells = records[first]?.cells;
  return cells && isWordsAbovePhones(cells, records.slice(first + 1), country) ? first : undefined;
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** A first row of nothing but words, over rows that have phones, is a header of words that we do not know. */
function isWordsAbovePhones(cells: readonly string[], below: readonly CsvRecord[], country: CountryCode): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const words = filled.every((cell) => /\p{L}/u.test(cell) && !isValue(cell, country));
  if (!words || filled.length < Math.min(2, cells.length)) return false;
  const data = below.filter((record) => !isBlank(record.cells)).slice(0, 20);
  return cells.some((cell, i) => {
    const phones = data.filter((record) => hasPhone(record.cells[i] ?? '', country)).length;
    return !/\d/.test(cell) && phones > 0 && phones >= data.length / 2;
  });
}

function isValue(cell: string, country: CountryCode): boolean {
  return hasPhone(cell, country) || parseAmount(cell).ok || parseDate(cell) !== undefined;
}

function hasPhone(cell: string, country: CountryCode): boolean {
  return /\d{3}/.test(cell) && parsePhones(cell, country).phones.length > 0;
}
