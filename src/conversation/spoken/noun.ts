import type { Language } from '../../domain/message.ts';

/** A counted noun. English uses `one` for exactly one and `many` for the rest. */
export interface Noun {
  readonly one: string;
  /** Russian 2–4: "рубля". */
  readonly few: string;
  readonly many: string;
  readonly gender: 'masculine' | 'feminine';
}

/** The form that stands after `count`: 1 рубль, 2 рубля, 5 рублей, 11 рублей, 21 рубль; 1 rouble, 21 roubles. */
export function nounForm(noun: Noun, count: number, language: Language): string {
  if (language === 'en') return count === 1 ? noun.one : noun.many;
  const [hundred, ten] = [count % 100, count % 10];
  if (hundred >= 11 && hundred <= 14) return noun.many;
  if (ten === 1) return noun.one;
  return ten >= 2 && ten <= 4 ? noun.few : noun.many;
}

export const masculine = (one: string, few: string, many: string): Noun => ({ one, few, many, gender: 'masculine' });
export const feminine = (one: string, few: string, many: string): Noun => ({ one, few, many, gender: 'feminine' });
