/** Everything that looks like a blank: no-break, thin and figure spaces, zero-width marks, line breaks. */
const blanks = /[\s\u200b-\u200d\u2060]+/gu;
const needsCleaning = /^\s|\s$|[^\S ]| {2}|[\u200b-\u200d\u2060]/u;
const scientific = /^\+?(\d(?:[.,]\d+)?)[EeЕе]\+?(\d{1,2})$/;

/** One line of text without blanks at its ends; every run of blanks inside becomes a plain space. */
export function clean(cell: string): string {
  return needsCleaning.test(cell) ? cell.replace(blanks, ' ').trim() : cell;
}

/** Text of a number as spreadsheets keep it from being "helped": `'0123` and `="0123"` become `0123`. */
export function unwrapNumber(cell: string): string {
  const text = clean(cell);
  const formula = text.startsWith('="') ? /^="(.*)"$/.exec(text) : null;
  return (formula?.[1] ?? text).replace(/^'(?=[+\d(])/, '');
}

/** Digits that a spreadsheet threw away: `9,12346E+09`. A mantissa that still holds them all is only unusual. */
export function hasLostDigits(text: string): boolean {
  const match = scientific.exec(text);
  return match !== null && digitsOf(match[1]).length <= Number(match[2]);
}

/** `7,9123456789E+10` → `79123456789`; any other text stays as it is. */
export function unfoldScientific(text: string): string {
  const match = scientific.exec(text);
  if (!match || hasLostDigits(text)) return text;
  return digitsOf(match[1]).slice(0, Number(match[2]) + 1);
}

function digitsOf(text = ''): string {
  return text.replace(/\D/g, '');
}
