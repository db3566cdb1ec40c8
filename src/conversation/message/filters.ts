import type { Language } from '../../domain/message.ts';
import { cleanValue } from '../spoken/clean.ts';
import { datePhrases, readDay } from '../spoken/date.ts';
import { type CurrencyCode, moneyPhrases, readAmount } from '../spoken/money.ts';
import { numberPhrases, ordinalPhrases } from '../spoken/number.ts';
import { phonePhrases } from '../spoken/phone.ts';
import { spokenPlain } from '../spoken/plain.ts';
import { spellPhrases } from '../spoken/spell.ts';

export interface FilterContext {
  readonly language: Language;
  readonly currency: CurrencyCode;
}

/** How a value becomes phrases; `undefined` when it is not what the filter takes. */
export interface Filter {
  readonly speak: (value: string, context: FilterContext) => readonly string[] | undefined;
  /** What the value must be, to complete "… must be". */
  readonly takes: string;
}

/** The largest sum that can be said: a milliard. */
const largestAmount = 100_000_000_000;

export const filters = {
  text: {
    speak: (value, { language }) => {
      const clean = cleanValue(value);
      return clean === undefined ? undefined : [spokenPlain(clean, language).trim()];
    },
    takes: 'words that can be spoken',
  },
  money: {
    speak: (value, { language, currency }) => {
      const amount = readAmount(value);
      return amount === undefined || amount > largestAmount ? undefined : moneyPhrases(amount, language, currency);
    },
    takes: 'a sum such as 1234.50, from 0 to a milliard',
  },
  date: {
    speak: (value, { language }) => speakDay(value, language, true),
    takes: 'a date such as 2026-12-12',
  },
  'date-no-year': {
    speak: (value, { language }) => speakDay(value, language, false),
    takes: 'a date such as 2026-12-12',
  },
  number: { speak: (value, { language }) => numberPhrases(value, language), takes: 'a number' },
  ordinal: { speak: (value, { language }) => ordinalPhrases(value, language), takes: 'a whole number from 0' },
  phone: { speak: (value, { language }) => phonePhrases(value, language), takes: 'a phone number' },
  spell: {
    speak: (value, { language }) => spellPhrases(cleanValue(value) ?? '', language),
    takes: 'letters and digits',
  },
} as const satisfies Record<string, Filter>;

export type FilterName = keyof typeof filters;

export function isFilter(name: string): name is FilterName {
  return Object.hasOwn(filters, name);
}

function speakDay(value: string, language: Language, withYear: boolean): string[] | undefined {
  const day = readDay(value);
  return day && datePhrases(day, language, withYear);
}
