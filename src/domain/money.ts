/** Whole kopecks (or the smallest unit of another currency). Never a fraction, never a float sum. */
export type Kopecks = number & { readonly __kopecks: true };

/** Checks that `value` is a safe integer and brands it. */
export function kopecks(value: number): Kopecks {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number of kopecks`);
  return value as Kopecks;
}

/** Reads "1234.50" or "1234"; returns undefined for anything else. */
export function parseDecimal(text: string): Kopecks | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return Number.isSafeInteger(value) ? kopecks(sign ? -value : value) : undefined;
}

/** Writes kopecks as a decimal string: 123450 → "1234.50". */
export function formatDecimal(value: Kopecks): string {
  const digits = Math.abs(value).toString().padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
