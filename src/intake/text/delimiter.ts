import { matchHeader } from '../columns/match-header.ts';
import { type CsvRecord, CsvRecords } from './csv-records.ts';

export const delimiters = [';', '\t', '|', ','] as const;
export type Delimiter = (typeof delimiters)[number];

const looksLikePhone = /^['"=]*\+?[78]?[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?:[.,]0)?"?$/u;
const judgedRows = 200;

/**
 * Finds what parts the cells: the reading under which rows have the same number of cells, headers are known words and cells
 * are whole phones. A comma of `1234,56` or of `89121234567, 2-34-56` wins nothing.
 * @returns null for a list of one column
 */
export function detectDelimiter(sample: string): Delimiter | null {
  let best: Delimiter | null = null;
  let bestScore = score(null, sample);
  for (const delimiter of delimiters) {
    const found = score(delimiter, sample);
    if (found > bestScore) [best, bestScore] = [delimiter, found];
  }
  return best;
}

function score(delimiter: Delimiter | null, sample: string): number {
  const records = (new CsvRecords(delimiter).push(sample, true) ?? [])
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, judgedRows);
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 1, same = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (delimiter !== null && width < 2) return Number.NEGATIVE_INFINITY;
  const headers = Math.max(0, ...records.slice(0, 5).map(({ cells }) => knownHeaders(cells)));
  const phones = records.filter(({ cells }) => cells.some((cell) => looksLikePhone.test(cell.trim()))).length;
  const broken = records.filter((record) => record.broken).length;
  const rows = Math.max(records.length, 1);
  return headers * 5 + (phones / rows) * 8 + (same / rows) * 6 + Math.min(width, 12) * 0.25 - (broken / rows) * 6;
}

function knownHeaders(cells: CsvRecord['cells']): number {
  return new Set(cells.flatMap((cell) => (cell.length < 60 ? (matchHeader(cell)?.meaning ?? []) : []))).size;
}
