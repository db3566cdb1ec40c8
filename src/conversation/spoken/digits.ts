import type { Language } from '../../domain/message.ts';
import { smallCardinal } from './cardinal.ts';

/** Digits one by one: "045" → "ноль четыре пять". */
export function digitWords(digits: string, language: Language): string {
  return Array.from(digits, (digit) => smallCardinal(Number(digit), language)).join(' ');
}

/**
 * One group of up to three digits as Russians read numbers aloud: leading zeros one by one, then the rest as a number.
 * "912" → ["девятьсот", "двенадцать"], "05" → ["ноль", "пять"], "00" → ["ноль", "ноль"].
 */
export function groupWords(digits: string): string[] {
  const zeros = /^0*/.exec(digits)?.[0] ?? '';
  const rest = Number(digits.slice(zeros.length));
  const words = Array.from(zeros, () => smallCardinal(0, 'ru'));
  if (digits.length === zeros.length) return words;
  const [hundreds, tail] = [rest - (rest % 100), rest % 100];
  if (hundreds > 0) words.push(smallCardinal(hundreds, 'ru'));
  if (tail > 0) words.push(smallCardinal(tail, 'ru'));
  return words;
}
