import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyPhrases, readAmount } from '../../../../src/conversation/spoken/money.ts';
import { kopecks } from '../../../../src/domain/money.ts';
import { readRoublesEnglish } from './read-english.ts';
import { readRoubles } from './read-russian.ts';

const russian = (amount: number): string => moneyPhrases(kopecks(amount), 'ru').join(' ');
const english = (amount: number): string => moneyPhrases(kopecks(amount), 'en').join(' ');

/** A milliard of roubles in kopecks. */
const milliard = 100_000_000_000;

describe('sums in Russian', () => {
  it.each([
    [100, 'один рубль'],
    [200, 'два рубля'],
    [400, 'четыре рубля'],
    [500, 'пять рублей'],
    [1000, 'десять рублей'],
    [1100, 'одиннадцать рублей'],
    [1200, 'двенадцать рублей'],
    [1400, 'четырнадцать рублей'],
    [1900, 'девятнадцать рублей'],
    [2100, 'двадцать один рубль'],
    [2101, 'двадцать один рубль одна копейка'],
    [2202, 'двадцать два рубля две копейки'],
    [2511, 'двадцать пять рублей одиннадцать копеек'],
    [10_000, 'сто рублей'],
    [10_100, 'сто один рубль'],
    [11_100, 'сто одиннадцать рублей'],
    [11_200, 'сто двенадцать рублей'],
    [12_100, 'сто двадцать один рубль'],
    [20_000, 'двести рублей'],
    [100_000, 'одна тысяча рублей'],
    [100_100, 'одна тысяча один рубль'],
    [110_000, 'одна тысяча сто рублей'],
    [200_000, 'две тысячи рублей'],
    [200_200, 'две тысячи два рубля'],
    [500_000, 'пять тысяч рублей'],
    [1_100_000, 'одиннадцать тысяч рублей'],
    [1_200_000, 'двенадцать тысяч рублей'],
    [2_100_000, 'двадцать одна тысяча рублей'],
    [2_200_000, 'двадцать две тысячи рублей'],
    [10_100_000, 'сто одна тысяча рублей'],
    [11_100_000, 'сто одиннадцать тысяч рублей'],
    [100_000_000, 'один миллион рублей'],
    [200_000_001, 'два миллиона рублей одна копейка'],
    [2_100_000_000, 'двадцать один миллион рублей'],
    [
      123_456_789,
      'один миллион двести тридцать четыре тысячи пятьсот шестьдесят семь рублей восемьдесят девять копеек',
    ],
    [milliard, 'один миллиард рублей'],
    [123_450, 'одна тысяча двести тридцать четыре рубля пятьдесят копеек'],
    [1, 'ноль рублей одна копейка'],
    [12, 'ноль рублей двенадцать копеек'],
    [0, 'ноль рублей'],
  ])('given %i kopecks, then it is "%s"', (amount, words) => {
    expect(russian(amount)).toBe(words);
  });

  it('given any sum up to a milliard, then a reader who knows the grammar hears the same sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: milliard }), (amount) => {
        expect(readRoubles(russian(amount))).toBe(amount);
      }),
      { numRuns: 3000 },
    );
  });

  it('given every sum up to 2,000 roubles by whole roubles and every kopeck, then each is heard as itself', () => {
    for (let amount = 0; amount <= 200_000; amount += 100) expect(readRoubles(russian(amount))).toBe(amount);
    for (let rest = 0; rest < 100; rest++) expect(readRoubles(russian(700 + rest))).toBe(700 + rest);
  });
});

describe('sums in English', () => {
  it.each([
    [100, 'one rouble'],
    [2101, 'twenty-one roubles and one kopeck'],
    [2102, 'twenty-one roubles and two kopecks'],
    [10_100, 'one hundred and one roubles'],
    [100_100, 'one thousand and one roubles'],
    [123_450, 'one thousand two hundred and thirty-four roubles and fifty kopecks'],
    [100_000_000, 'one million roubles'],
    [milliard, 'one billion roubles'],
  ])('given %i kopecks in English, then it is "%s"', (amount, words) => {
    expect(english(amount)).toBe(words);
  });

  it('given any sum up to a milliard in English, then an independent reader hears the same sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: milliard }), (amount) => {
        expect(readRoublesEnglish(english(amount))).toBe(amount);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('other currencies', () => {
  it.each([
    ['USD', 'ru', 'двадцать один доллар один цент'],
    ['KZT', 'ru', 'двадцать один тенге один тиын'],
    ['GBP', 'en', 'twenty-one pounds and one penny'],
    ['USD', 'en', 'twenty-one dollars and one cent'],
  ] as const)('given 21.01 in %s and %s, then "%s"', (currency, language, words) => {
    expect(moneyPhrases(kopecks(2101), language, currency).join(' ')).toBe(words);
  });
});

describe('amounts as lists write them', () => {
  it.each([
    ['1234.50', 123_450],
    ['1234', 123_400],
    ['1 234,5', 123_450],
    ['1\u00a0234,50', 123_450],
    ["1'234.50", 123_450],
    ['-5', undefined],
    ['12.345', undefined],
    ['сто', undefined],
    ['', undefined],
  ])('given the text "%s", then %s kopecks are read', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });
});
