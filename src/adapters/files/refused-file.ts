import { reasonText } from '../../intake/reasons.ts';
import type { RefusedRows } from '../../intake/refused-rows.ts';
import { cellText } from './export-neutral.ts';

const words = {
  ru: { row: 'Строка', reason: 'Причина отказа' },
  en: { row: 'Row', reason: 'Refused because' },
} as const;

/** Refused rows as a file for a spreadsheet: the columns of the list, then the row and the reason. */
export async function* refusedFile({ header, rows }: RefusedRows, language: 'ru' | 'en'): AsyncGenerator<string> {
  const { row, reason } = words[language];
  // The mark and the semicolon let a Russian spreadsheet open it by a double click.
  yield `\uFEFF${line([...header, row, reason])}`;
  for await (const refused of rows) {
    const cells = header.length > 0 ? header.map((_, index) => refused.cells[index] ?? '') : refused.cells;
    yield line([...cells, String(refused.row), reasonText(refused.reason, language)]);
  }
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(';')}\r\n`;
}

function quoted(cell: string): string {
  const safe = cellText({ name: '', kind: 'debtor' }, cell);
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
