import { toOrdinal as englishOrdinal } from 'n2words/en-GB';
import { toOrdinal as russianOrdinal } from 'n2words/ru-RU';
import type { Language } from '../../domain/message.ts';
import { cardinalPhrases, largestSpoken } from './cardinal.ts';
import { digitWords } from './digits.ts';
import { feminine } from './noun.ts';

/** Names of the places after a Russian decimal comma; further places are read digit by digit. */
const russianPlaces = [
  feminine('десятая', 'десятых', 'десятых'),
  feminine('сотая', 'сотых', 'сотых'),
  feminine('тысячная', 'тысячных', 'тысячных'),
];
const russianWhole = feminine('целая', 'целых', 'целых');

/** "7", "-12", "3,5": "семь", "минус двенадцать", "три целых пять десятых". Undefined for anything else or too much. */
export function numberPhrases(text: string, language: Language): string[] | undefined {
  const match = /^([-−]?)(\d+)(?:[.,](\d+))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  const [, sign, whole = '', fraction = ''] = match ?? [];
  const value = Number(whole);
  if (!match || value > largestSpoken) return undefined;
  const minus = sign ? [language === 'ru' ? 'минус' : 'minus'] : [];
  if (/^0*$/.test(fraction)) return [...minus, ...cardinalPhrases(value, language)];
  return [...minus, ...decimalPhrases(value, fraction.replace(/0+$/, ''), language)];
}

function decimalPhrases(whole: number, fraction: string, language: Language): string[] {
  if (language === 'en') return [...cardinalPhrases(whole, 'en'), 'point', digitWords(fraction, 'en')];
  const place = russianPlaces[fraction.length - 1];
  if (!place) return [...cardinalPhrases(whole, 'ru'), 'запятая', digitWords(fraction, 'ru')];
  return [...cardinalPhrases(whole, 'ru', russianWhole), ...cardinalPhrases(Number(fraction), 'ru', place)];
}

/** Masculine nominative: "двадцать первый", "twenty-first". Undefined for what is no whole number from 0 on. */
export function ordinalPhrases(text: string, language: Language): string[] | undefined {
  const value = /^\d{1,12}$/.test(text) ? Number(text) : undefined;
  if (value === undefined) return undefined;
  if (value === 0) return [language === 'ru' ? 'нулевой' : 'zeroth'];
  return [language === 'ru' ? russianOrdinal(value) : englishOrdinal(value)];
}
