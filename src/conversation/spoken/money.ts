import type { Language } from '../../domain/message.ts';
import { type Kopecks, parseDecimal } from '../../domain/money.ts';
import { cardinalPhrases } from './cardinal.ts';
import { feminine, masculine, type Noun } from './noun.ts';

interface Currency {
  readonly whole: Noun;
  /** A hundredth of the whole. */
  readonly part: Noun;
}

/** By ISO 4217 code. A new row is all that a new currency needs. */
export const currencies = {
  RUB: {
    ru: { whole: masculine('рубль', 'рубля', 'рублей'), part: feminine('копейка', 'копейки', 'копеек') },
    en: { whole: masculine('rouble', 'roubles', 'roubles'), part: masculine('kopeck', 'kopecks', 'kopecks') },
  },
  USD: {
    ru: { whole: masculine('доллар', 'доллара', 'долларов'), part: masculine('цент', 'цента', 'центов') },
    en: { whole: masculine('dollar', 'dollars', 'dollars'), part: masculine('cent', 'cents', 'cents') },
  },
  EUR: {
    ru: { whole: masculine('евро', 'евро', 'евро'), part: masculine('цент', 'цента', 'центов') },
    en: { whole: masculine('euro', 'euros', 'euros'), part: masculine('cent', 'cents', 'cents') },
  },
  GBP: {
    ru: { whole: masculine('фунт', 'фунта', 'фунтов'), part: masculine('пенни', 'пенса', 'пенсов') },
    en: { whole: masculine('pound', 'pounds', 'pounds'), part: masculine('penny', 'pence', 'pence') },
  },
  KZT: {
    ru: { whole: masculine('тенге', 'тенге', 'тенге'), part: masculine('тиын', 'тиына', 'тиынов') },
    en: { whole: masculine('tenge', 'tenge', 'tenge'), part: masculine('tiyn', 'tiyn', 'tiyn') },
  },
} as const satisfies Record<string, Record<Language, Currency>>;

export type CurrencyCode = keyof typeof currencies;

/** Whether the code is one that can be said. */
export function isSpokenCurrency(code: string): code is CurrencyCode {
  return Object.hasOwn(currencies, code);
}

/**
 * Money in words (design §8 "Speech"): "двадцать один рубль одна копейка"; no kopecks: none said.
 * A sum below one rouble keeps its "ноль рублей", so that kopecks are not taken for roubles.
 * @param amount hundredths of the currency, not negative
 */
export function moneyPhrases(amount: Kopecks, language: Language, currency: CurrencyCode = 'RUB'): string[] {
  const { whole, part } = currencies[currency][language];
  const rest = amount % 100;
  const phrases = cardinalPhrases((amount - rest) / 100, language, whole);
  if (rest === 0) return phrases;
  const [first = '', ...others] = cardinalPhrases(rest, language, part);
  return [...phrases, language === 'en' ? `and ${first}` : first, ...others];
}

/** Reads an amount as people and lists write it: "1234.50", "1 234,5". Undefined for anything else or less than nothing. */
export function readAmount(text: string): Kopecks | undefined {
  const value = parseDecimal(text.replace(/[\s\u00a0\u202f']/g, '').replace(',', '.'));
  return value === undefined || value < 0 ? undefined : value;
}
