import fc from 'fast-check';
import { toCardinal as english } from 'n2words/en-GB';
import { toCardinal as russian } from 'n2words/ru-RU';
import { describe, expect, it } from 'vitest';
import { cardinalPhrases, largestSpoken } from '../../../../src/conversation/spoken/cardinal.ts';
import { numberPhrases, ordinalPhrases } from '../../../../src/conversation/spoken/number.ts';
import { phonePhrases } from '../../../../src/conversation/spoken/phone.ts';
import { spellPhrases } from '../../../../src/conversation/spoken/spell.ts';

describe('numbers', () => {
  it.each([
    ['0', 'ru', 'ноль'],
    ['1', 'ru', 'один'],
    ['1000', 'ru', 'одна тысяча'],
    ['2000', 'ru', 'две тысячи'],
    ['-12', 'ru', 'минус двенадцать'],
    ['1,5', 'ru', 'одна целая пять десятых'],
    ['0,01', 'ru', 'ноль целых одна сотая'],
    ['21.125', 'ru', 'двадцать одна целая сто двадцать пять тысячных'],
    ['7.00', 'ru', 'семь'],
    ['3.1415', 'ru', 'три запятая один четыре один пять'],
    ['1 000 000', 'ru', 'один миллион'],
    ['1.5', 'en', 'one point five'],
    ['-7', 'en', 'minus seven'],
  ] as const)('given the number "%s" in %s, then "%s"', (text, language, words) => {
    expect(numberPhrases(text, language)?.join(' ')).toBe(words);
  });

  it.each(['', 'много', '1.2.3', '12а', '9999999999999'])('given "%s", then it is no number', (text) => {
    expect(numberPhrases(text, 'ru')).toBeUndefined();
  });

  it('given any number without a noun, then the phrases joined are what n2words says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largestSpoken }), (value) => {
        expect(cardinalPhrases(value, 'ru').join(' ')).toBe(russian(value));
        // The library puts an "and" also before a last group of thousands; either is English.
        const bare = (text: string): string => text.replaceAll(' and ', ' ');
        expect(bare(cardinalPhrases(value, 'en').join(' '))).toBe(bare(english(value)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([-1, 0.5, largestSpoken + 1, Number.NaN])('given %d, then it is refused', (value) => {
    expect(() => cardinalPhrases(value, 'ru')).toThrow(RangeError);
  });
});

describe('ordinals', () => {
  it.each([
    ['0', 'ru', 'нулевой'],
    ['3', 'ru', 'третий'],
    ['21', 'ru', 'двадцать первый'],
    ['100', 'ru', 'сотый'],
    ['21', 'en', 'twenty-first'],
  ] as const)('given the ordinal of %s in %s, then "%s"', (text, language, words) => {
    expect(ordinalPhrases(text, language)?.join(' ')).toBe(words);
  });

  it('given a fraction, then there is no ordinal', () => {
    expect(ordinalPhrases('1.5', 'ru')).toBeUndefined();
  });
});

describe('phone numbers', () => {
  it.each([
    ['+79123456789', 'плюс семь, девятьсот двенадцать, триста сорок пять, шестьдесят семь, восемьдесят девять'],
    ['8 (912) 345-67-89', 'плюс семь, девятьсот двенадцать, триста сорок пять, шестьдесят семь, восемьдесят девять'],
    ['+79050000075', 'плюс семь, девятьсот пять, ноль ноль ноль, ноль ноль, семьдесят пять'],
    ['+74950450907', 'плюс семь, четыреста девяносто пять, ноль сорок пять, ноль девять, ноль семь'],
    ['+79100200110', 'плюс семь, девятьсот десять, ноль двадцать, ноль один, десять'],
    ['+78005553535', 'восемь, восемьсот, пятьсот пятьдесят пять, тридцать пять, тридцать пять'],
    ['+442071838750', 'плюс сорок четыре, двадцать, семьдесят один, восемьдесят три, восемьдесят семь, пятьдесят'],
  ])('given the phone %s, then "%s"', (number, words) => {
    expect(phonePhrases(number, 'ru')?.join(' ')).toBe(words);
  });

  it('given a phone in English, then every digit is said', () => {
    expect(phonePhrases('+79123456789', 'en')?.join(' ')).toBe(
      'plus seven, nine one two, three four five, six seven, eight nine',
    );
  });

  it('given no phone number, then nothing is said', () => {
    expect(phonePhrases('123', 'ru')).toBeUndefined();
    expect(phonePhrases('нет', 'ru')).toBeUndefined();
  });
});

describe('spelling', () => {
  it.each([
    ['АБ-12', 'ru', 'а, бэ, один, два'],
    ['Йw', 'ru', 'и краткое, дабл ю'],
    ['ab1', 'en', 'A, B, one'],
  ] as const)('given "%s" spelled in %s, then "%s"', (text, language, words) => {
    expect(spellPhrases(text, language)?.join(' ')).toBe(words);
  });

  it('given signs alone, then there is nothing to spell', () => {
    expect(spellPhrases('—!', 'ru')).toBeUndefined();
  });
});
