import type { Column, ReportValue } from '../../reporting/columns.ts';

/** Beginnings that a spreadsheet may take for a formula, full-width forms too (OWASP, CSV injection). */
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A value as one cell of text. Free text from outside that a spreadsheet would run as a formula gets an apostrophe in
 * front; what we formatted ourselves (numbers, phones, times, ids) stays as it is, a negative sum and a `+7…` too.
 */
export function cellText(column: Column, value: ReportValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join('; ');
  const text = column.kind === 'percent' ? Number(value).toFixed(2) : String(value);
  return isFromOutside(column, text) && dangerous.test(text) ? `'${text}` : text;
}

/** A debtor without an id of its own is its number, which we formatted. */
function isFromOutside(column: Column, text: string): boolean {
  if (column.kind === 'debtor') return !/^\+\d{5,15}$/.test(text);
  return column.kind === 'text';
}
