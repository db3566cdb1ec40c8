import type { Language } from '../../domain/message.ts';
import { kopecks } from '../../domain/money.ts';
import { cardinalPhrases } from '../spoken/cardinal.ts';
import { datePhrases } from '../spoken/date.ts';
import { type CurrencyCode, moneyPhrases } from '../spoken/money.ts';
import { phonePhrases } from '../spoken/phone.ts';
import { fragmentsOf } from './fragments.ts';

/**
 * Every fragment that sums up to 999,999.99, plain numbers, phones and dates of the years around `year` are made of:
 * rendered once per voice, so that a message with a sum never said before needs no engine.
 */
export function bankWords(language: Language, year: number, currency: CurrencyCode = 'RUB'): string[] {
  const phrases: string[] = [];
  for (let n = 0; n <= 99; n++) {
    phrases.push(...moneyPhrases(kopecks(n * 100), language, currency));
    phrases.push(...moneyPhrases(kopecks(n * 100 + 1_000_00), language, currency));
    phrases.push(...moneyPhrases(kopecks(n), language, currency));
    phrases.push(...cardinalPhrases(n, language), ...cardinalPhrases(n * 1000, language));
  }
  for (let n = 100; n <= 999; n += 100) phrases.push(...cardinalPhrases(n, language));
  if (language === 'en') for (let n = 101; n <= 199; n++) phrases.push(...cardinalPhrases(n * 1000, 'en'));
  phrases.push(...cardinalPhrases(100_000, language), ...(phonePhrases('+79000000000', language) ?? []));
  for (let day = 1; day <= 31; day++) phrases.push(...datePhrases({ year, month: 1, day }, language));
  for (let month = 1; month <= 12; month++) phrases.push(...datePhrases({ year, month, day: 1 }, language));
  for (const near of [year - 1, year + 1]) phrases.push(...datePhrases({ year: near, month: 1, day: 1 }, language));
  return [
    ...new Set(
      phrases.flatMap((text) => fragmentsOf([{ text, sum: false, shared: true }]).map((fragment) => fragment.text)),
    ),
  ];
}
