import { toCardinal as english } from 'n2words/en-GB';
import { toCardinal as russian } from 'n2words/ru-RU';
import type { Language } from '../../domain/message.ts';
import { feminine, masculine, type Noun, nounForm } from './noun.ts';

/** The largest number that is spelled: below a thousand milliards. */
export const largestSpoken = 999_999_999_999;

/** Thousands are feminine in Russian ("одна тысяча"); every scale word carries its count, so never a bare "тысяча". */
const scales = {
  ru: [
    masculine('миллиард', 'миллиарда', 'миллиардов'),
    masculine('миллион', 'миллиона', 'миллионов'),
    feminine('тысяча', 'тысячи', 'тысяч'),
  ],
  en: ['billion', 'million', 'thousand'].map((word) => masculine(word, word, word)),
} satisfies Record<Language, readonly Noun[]>;

/**
 * A whole number in words, cut into the phrases that a fragment bank holds: hundreds, then the rest with its scale word.
 * 1234 → ["одна тысяча", "двести", "тридцать четыре"]. Joined by spaces they are the number.
 * @param noun counted thing, said with the last phrase ("тридцать четыре рубля") or after round numbers ("рублей")
 * @throws RangeError for a fraction, a negative number or more than {@link largestSpoken}
 */
export function cardinalPhrases(value: number, language: Language, noun?: Noun): string[] {
  if (!Number.isInteger(value) || value < 0 || value > largestSpoken)
    throw new RangeError(`${value} cannot be spelled`);
  const phrases: string[] = [];
  let divisor = 1_000_000_000;
  for (const scale of scales[language]) {
    const group = Math.floor(value / divisor) % 1000;
    if (group > 0) phrases.push(...groupPhrases(group, language, scale, nounForm(scale, group, language), false));
    divisor /= 1000;
  }
  const rest = value % 1000;
  const form = noun && nounForm(noun, value, language);
  if (rest > 0) phrases.push(...groupPhrases(rest, language, noun, form, phrases.length > 0));
  else if (value === 0) phrases.push(joined(smallCardinal(0, language), form));
  else if (form) phrases.push(form);
  return phrases;
}

/** Up to 999 with what it counts. English says "and" before the tens: always after hundreds, and after thousands. */
function groupPhrases(
  group: number,
  language: Language,
  noun: Noun | undefined,
  form = '',
  afterMore = false,
): string[] {
  const hundreds = group - (group % 100);
  const tail = group % 100;
  const phrases = hundreds > 0 ? [smallCardinal(hundreds, language)] : [];
  if (tail === 0) return form ? [...phrases, form] : phrases;
  const and = language === 'en' && (hundreds > 0 || afterMore) ? 'and ' : '';
  return [...phrases, and + joined(smallCardinal(tail, language, noun?.gender), form)];
}

/** A cardinal of any size as the library spells it. */
export function smallCardinal(value: number, language: Language, gender: Noun['gender'] = 'masculine'): string {
  return language === 'ru' ? russian(value, { gender }) : english(value);
}

function joined(words: string, form: string | undefined): string {
  return form ? `${words} ${form}` : words;
}
