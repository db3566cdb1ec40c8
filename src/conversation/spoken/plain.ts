import type { Language } from '../../domain/message.ts';
import { datePhrases, readDay } from './date.ts';
import { digitWords, groupWords } from './digits.ts';
import { moneyPhrases, readAmount } from './money.ts';
import { numberPhrases } from './number.ts';
import { phonePhrases } from './phone.ts';
import { transliterate } from './transliterate.ts';

type Speak = (match: RegExpExecArray, language: Language) => string | undefined;

/** What digits and signs in running text can mean, the most telling first. The first reading that succeeds is taken. */
const readings: readonly { readonly pattern: RegExp; readonly speak: Speak }[] = [
  {
    pattern: /\d{1,2}\.\d{1,2}\.\d{4}(?!\d)(?:\s*(?:г\.|года))?|\d{4}-\d{2}-\d{2}(?!\d)/y,
    speak: ([text], language) => {
      const day = readDay(text.replace(/\s*г.*$/, ''));
      return day && datePhrases(day, language).join(' ');
    },
  },
  {
    pattern: /(?:\+|\b8[ (-])[\d ()-]{8,17}\d(?!\d)/y,
    speak: ([text], language) => phonePhrases(text, language)?.join(' '),
  },
  {
    pattern: /(\d[\d \u00a0\u202f]*(?:[.,]\d{1,2})?)\s*(?:₽|руб\.|рубл(?:ей|я|ь)(?!\p{L})|RUB(?!\p{L}))/uy,
    speak: ([, amount = ''], language) => {
      const value = readAmount(amount);
      return value === undefined ? undefined : moneyPhrases(value, language).join(' ');
    },
  },
  {
    pattern: /([01]?\d|2[0-3]):([0-5]\d)(?!\d)/y,
    speak: ([, hours = '', minutes = ''], language) => clockWords(hours, minutes, language),
  },
  { pattern: /\d{7,}|0\d+/y, speak: ([text], language) => digitWords(text, language) },
  { pattern: /\d+(?:[.,]\d+)?/y, speak: ([text], language) => numberPhrases(text, language)?.join(' ') },
  { pattern: /№/y, speak: (_, language) => (language === 'ru' ? ' номер ' : ' number ') },
  { pattern: / *%/y, speak: (_, language) => (language === 'ru' ? ' процентов' : ' per cent') },
  { pattern: /&/y, speak: (_, language) => (language === 'ru' ? ' и ' : ' and ') },
];

/**
 * Spells whatever an engine would otherwise read in its own way (dates, sums, phones, hours, numbers, signs), so that
 * every engine says the same and the printed text is what is spoken. Outer spaces stay.
 */
export function spokenPlain(text: string, language: Language): string {
  let spoken = '';
  for (let at = 0; at < text.length; ) {
    const reading = readAt(text, at, language);
    const next = at + (reading?.length ?? 1);
    spoken += reading ? spaced(reading.words, spoken, text.charAt(next)) : text.charAt(at);
    at = next;
  }
  const plain = spoken.replace(/ {2,}/g, ' ');
  return language === 'en' ? transliterate(plain) : plain;
}

/** A number glued to letters ("100Мбит") must not run into them. */
function spaced(words: string, before: string, after: string): string {
  return `${/\p{L}$/u.test(before) ? ' ' : ''}${words}${/\p{L}/u.test(after) ? ' ' : ''}`;
}

function readAt(text: string, at: number, language: Language): { words: string; length: number } | undefined {
  const first = text.charAt(at);
  if (!/[\d+№%& ]/.test(first) || (/\d/.test(first) && /\d/.test(text.charAt(at - 1)))) return undefined;
  for (const { pattern, speak } of readings) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const words = match ? speak(match, language) : undefined;
    if (match && words !== undefined) return { words, length: match[0].length };
  }
  return undefined;
}

function clockWords(hours: string, minutes: string, language: Language): string {
  const hour = numberPhrases(String(Number(hours)), language)?.join(' ');
  if (language === 'ru') return `${hour} ${groupWords(minutes).join(' ')}`;
  if (minutes === '00') return `${hour} o'clock`;
  const minute = numberPhrases(String(Number(minutes)), 'en')?.join(' ');
  return `${hour} ${minutes.startsWith('0') ? 'oh ' : ''}${minute}`;
}
