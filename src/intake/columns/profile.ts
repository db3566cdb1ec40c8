import { parseAmount } from '../cells/amounts.ts';
import { clean, unwrapNumber } from '../cells/clean.ts';
import { parseDate } from '../cells/dates.ts';
import { type CountryCode, parsePhones } from '../cells/phones.ts';

/** What the values of one column look like; every share is of the cells that are not blank. */
export interface ColumnProfile {
  readonly index: number;
  readonly filled: number;
  readonly phones: number;
  readonly amounts: number;
  /** Amounts that cannot be mere counts: decimals, groups of thousands, a currency. */
  readonly money: number;
  readonly dates: number;
  /** Year in the middle of all dates: birthdays are old, due dates are not. */
  readonly middleYear: number;
  readonly names: number;
  /** Share of different values. */
  readonly distinct: number;
  /** The first column counts the rows: 1, 2, 3 … */
  readonly counts: boolean;
}

const moneyLike = /\d[.,]\d{1,2}(?!\d)|\d[\s\u00a0'’]\d{3}|[₽$€₸£]|руб|rub|\dр/iu;
/** A text that somebody wrote as a phone: a contract number of ten digits is none. */
const phoneShaped = /^\W*(?:\+|[78][\s(-]?[\s(-]?\d{3}|\(?9\d{2})|[-()]/u;
const nameLike = /^["«']?\p{Lu}[^\d@/]*$/u;

/** Looks at the values of one column of the sample. */
export function profileColumn(index: number, cells: readonly string[], country: CountryCode): ColumnProfile {
  const values = cells.map((cell) => clean(cell)).filter((value) => value !== '');
  const share = (test: (value: string) => boolean) => values.filter(test).length / Math.max(values.length, 1);
  const years = values.flatMap((value) => (isWrittenDate(value) ? [Number(parseDate(value)?.slice(0, 4))] : [])).sort();
  return {
    index,
    filled: values.length,
    phones: share((value) => phoneShaped.test(unwrapNumber(value)) && parsePhones(value, country).phones.length > 0),
    amounts: share((value) => parseAmount(value).ok),
    money: share((value) => moneyLike.test(value) && parseAmount(value).ok),
    dates: share(isWrittenDate),
    middleYear: years[Math.floor(years.length / 2)] ?? 0,
    names: share((value) => nameLike.test(value) && value.split(' ').length >= 2),
    distinct: new Set(values).size / Math.max(values.length, 1),
    counts: index === 0 && values.length > 1 && values.every((value, i) => value === String(i + 1)),
  };
}

/** A date with its marks: a bare number may be anything. */
function isWrittenDate(value: string): boolean {
  return !/^\d+(?:[.,]\d*)?$/.test(value) && parseDate(value) !== undefined;
}
