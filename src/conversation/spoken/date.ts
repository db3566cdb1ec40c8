import { DateTime } from 'luxon';
import { toOrdinal as englishOrdinal } from 'n2words/en-GB';
import { toOrdinal as russianOrdinal } from 'n2words/ru-RU';
import type { Language } from '../../domain/message.ts';
import { smallCardinal } from './cardinal.ts';

/** A calendar day, without zone or hour. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const months = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} satisfies Record<Language, string[]>;

/** Reads "2026-12-12" or "12.12.2026"; undefined for anything else and for days that no calendar has. */
export function readDay(text: string): Day | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  const local = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [year, month, day] = (iso ? iso.slice(1, 4) : (local?.slice(1, 4).reverse() ?? [])).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return DateTime.utc(year, month, day).isValid ? { year, month, day } : undefined;
}

/** ["двенадцатого", "декабря", "две тысячи двадцать шестого года"]; ["the twelfth", "of December", "twenty twenty-six"]. */
export function datePhrases(date: Day, language: Language, withYear = true): string[] {
  const month = months[language][date.month - 1] ?? '';
  const dayAndMonth =
    language === 'ru' ? [ordinalGenitive(date.day), month] : [`the ${englishOrdinal(date.day)}`, `of ${month}`];
  return withYear ? [...dayAndMonth, yearWords(date.year, language)] : dayAndMonth;
}

/** "две тысячи двадцать шестого года"; "twenty twenty-six", "two thousand and six", "nineteen oh five". */
export function yearWords(year: number, language: Language): string {
  return language === 'ru' ? `${ordinalGenitive(year)} года` : englishYear(year);
}

/** Masculine genitive of a Russian ordinal: only its last word bends. */
function ordinalGenitive(value: number): string {
  const nominative = russianOrdinal(value);
  if (nominative.endsWith('третий')) return `${nominative.slice(0, -2)}ьего`;
  return nominative.replace(/(ый|ой)$/, 'ого');
}

function englishYear(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (century % 10 === 0 && rest < 10) return smallCardinal(year, 'en');
  const tail = rest === 0 ? 'hundred' : rest < 10 ? `oh ${smallCardinal(rest, 'en')}` : smallCardinal(rest, 'en');
  return `${smallCardinal(century, 'en')} ${tail}`;
}
