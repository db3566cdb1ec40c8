import type { Column, ReportRow, ReportValue } from './columns.ts';

/** Rows as whoever reads them may see them: phones, and debtors who go by their number. */
export async function* maskedRows(
  columns: readonly Column[],
  rows: AsyncIterable<ReportRow>,
  number: (text: string) => string,
): AsyncGenerator<ReportRow> {
  const names = columns.flatMap(({ name, kind }) => (['phone', 'phones', 'debtor'].includes(kind) ? [name] : []));
  for await (const row of rows) {
    const hidden = names.map((name) => [name, hide(row[name] ?? null, number)] as const);
    yield { ...row, ...Object.fromEntries(hidden) };
  }
}

function hide(value: ReportValue, number: (text: string) => string): ReportValue {
  if (typeof value === 'string') return number(value);
  return Array.isArray(value) ? value.map((each: string) => number(each)) : value;
}
