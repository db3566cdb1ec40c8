import { type Kopecks, kopecks } from '../../domain/money.ts';
import { unwrapNumber } from './clean.ts';

/** `ambiguous`: one mark and three digits after it (`1.234`), read as thousands because money has two decimals. */
export type Amount =
  | { readonly ok: true; readonly amount: Kopecks; readonly currency?: string; readonly ambiguous: boolean }
  | { readonly ok: false };

const currencies: readonly (readonly [string, RegExp])[] = [
  ['RUB', /(?:₽|рубл[а-я]*\.?|руб\.?|р\.|р(?![а-я])|rub(?:les?)?|rur)/giu],
  ['USD', /(?:us)?\$|usd|долл[а-я]*\.?/giu],
  ['EUR', /€|eur|евро/giu],
  ['KZT', /₸|kzt|тенге|тг\.?/giu],
  ['GBP', /£|gbp/giu],
  ['UAH', /₴|uah|грн\.?/giu],
  ['BYN', /byn|бел\. ?руб\.?/giu],
];
const plain = /^\d{1,12}(?:[.,]\d{1,2})?$/;

/**
 * Reads a sum of money as people and spreadsheets write it: `1 234,56`, `1'234.50`, `1,234.50 ₽`, `12 руб. 50 коп.`,
 * `(100)` and `100-` for less than nothing. More than two decimals are spreadsheet noise and are rounded half-up.
 */
export function parseAmount(cell: string): Amount {
  const text = unwrapNumber(cell);
  if (plain.test(text)) return { ok: true, amount: fromParts(text.replace(',', '.')), ambiguous: false };
  const { rest, currency } = takeCurrency(text);
  const sign = takeSign(withKopecks(rest));
  const number = readNumber(sign.digits);
  if (number === undefined) return { ok: false };
  const value = fromParts(number.decimal);
  if (!Number.isSafeInteger(value)) return { ok: false };
  return {
    ok: true,
    amount: kopecks(sign.negative ? -value : value),
    ...(currency && { currency }),
    ambiguous: number.ambiguous,
  };
}

/** The currency that a text names (a cell, or a header such as `Долг, USD`). */
export function currencyIn(text: string): string | undefined {
  return currencies.find(([, words]) => text.search(words) >= 0)?.[0];
}

function takeCurrency(text: string): { rest: string; currency: string | undefined } {
  if (/^[-−–(]?[\d\s.,'’]*\)?$/.test(text)) return { rest: text, currency: undefined };
  const found = currencies.find(([, words]) => text.search(words) >= 0);
  if (!found) return { rest: text, currency: undefined };
  return { rest: text.replace(found[1], '¤').trim(), currency: found[0] };
}

/** `12 ¤ 5 коп.` → `12.05` and `5000-00` → `5000.00`, otherwise without the currency mark. */
function withKopecks(text: string): string {
  const match = /^(.*\d)\s*¤\s*(\d{1,2})\s*коп[а-я]*\.?$/iu.exec(text) ?? /^([\d\s]+)[-=](\d{2})(?:\s*¤)?$/u.exec(text);
  const whole = match?.[1]?.replace(/[\s'’]/gu, '') ?? '';
  if (match && /^[-−–]?\d+$/.test(whole)) return `${whole}.${(match[2] ?? '').padStart(2, '0')}`;
  return text.replace(/¤/gu, '').trim();
}

function takeSign(text: string): { negative: boolean; digits: string } {
  const brackets = /^\((.*)\)$/.exec(text);
  if (brackets) return { negative: true, digits: (brackets[1] ?? '').trim() };
  const match = /^([-−–+]?)\s*(.*?)\s*([-−–]?)$/u.exec(text);
  const signs = `${match?.[1] ?? ''}${match?.[3] ?? ''}`;
  return { negative: /[-−–]/u.test(signs), digits: match?.[2] ?? '' };
}

function readNumber(text: string): { decimal: string; ambiguous: boolean } | undefined {
  if (!/^\d[\d\s.,'’]*$/u.test(text)) return undefined;
  const spaced = /[\s'’]/u.test(text);
  if (spaced && !/^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/u.test(text)) return undefined;
  const digits = text.replace(/[\s'’]/gu, '');
  const mark = lastMark(digits);
  if (mark === undefined) return { decimal: digits, ambiguous: false };
  return splitAtMark(digits, mark, spaced);
}

/** The last dot or comma. */
function lastMark(digits: string): number | undefined {
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  return at < 0 ? undefined : at;
}

function splitAtMark(digits: string, at: number, spaced: boolean) {
  const [head, tail] = [digits.slice(0, at), digits.slice(at + 1)];
  const asDecimal = { decimal: `${head.replace(/[.,]/g, '')}.${tail}`, ambiguous: false };
  const other = digits[at] === '.' ? ',' : '.';
  if (/^\d+$/.test(head)) {
    const thousands = tail.length === 3 && head.length <= 3 && !/^0/.test(head) && !spaced;
    return thousands ? { decimal: head + tail, ambiguous: true } : asDecimal;
  }
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(head)) {
    const groups = head.replace(/\d/g, '');
    if (!groups.includes(digits[at] ?? '')) return asDecimal;
    return !groups.includes(other) && tail.length === 3
      ? { decimal: digits.replace(/[.,]/g, ''), ambiguous: false }
      : undefined;
  }
  return undefined;
}

/** Whole kopecks of `1234.5678`, rounded half-up; never through a fraction. */
function fromParts(decimal: string): Kopecks {
  const [whole = '', fraction = ''] = decimal.split('.');
  const up = Number(fraction[2] ?? '0') >= 5 ? 1 : 0;
  return (Number(whole || '0') * 100 + Number(fraction.slice(0, 2).padEnd(2, '0')) + up) as Kopecks;
}
