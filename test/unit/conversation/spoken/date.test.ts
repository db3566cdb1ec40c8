import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datePhrases, readDay } from '../../../../src/conversation/spoken/date.ts';

function say(text: string, language: 'ru' | 'en', withYear = true): string | undefined {
  const day = readDay(text);
  return day && datePhrases(day, language, withYear).join(' ');
}

describe('dates in Russian', () => {
  it.each([
    ['2026-12-12', 'двенадцатого декабря две тысячи двадцать шестого года'],
    ['2026-01-01', 'первого января две тысячи двадцать шестого года'],
    ['2026-02-02', 'второго февраля две тысячи двадцать шестого года'],
    ['2026-03-03', 'третьего марта две тысячи двадцать шестого года'],
    ['2023-05-23', 'двадцать третьего мая две тысячи двадцать третьего года'],
    ['2020-06-30', 'тридцатого июня две тысячи двадцатого года'],
    ['2024-02-29', 'двадцать девятого февраля две тысячи двадцать четвёртого года'],
    ['2027-10-31', 'тридцать первого октября две тысячи двадцать седьмого года'],
    ['2010-09-07', 'седьмого сентября две тысячи десятого года'],
    ['2000-04-18', 'восемнадцатого апреля двухтысячного года'],
    ['1999-08-20', 'двадцатого августа одна тысяча девятьсот девяносто девятого года'],
    ['12.12.2026', 'двенадцатого декабря две тысячи двадцать шестого года'],
  ])('given %s, then "%s"', (text, words) => {
    expect(say(text, 'ru')).toBe(words);
  });

  it('given no year is wanted, then none is said', () => {
    expect(say('2026-12-12', 'ru', false)).toBe('двенадцатого декабря');
    expect(say('2026-07-16', 'en', false)).toBe('the sixteenth of July');
  });
});

describe('dates in English', () => {
  it.each([
    ['2026-12-12', 'the twelfth of December twenty twenty-six'],
    ['2030-01-21', 'the twenty-first of January twenty thirty'],
    ['2006-03-03', 'the third of March two thousand and six'],
    ['2000-05-30', 'the thirtieth of May two thousand'],
    ['1999-08-31', 'the thirty-first of August nineteen ninety-nine'],
    ['1905-11-05', 'the fifth of November nineteen oh five'],
    ['1900-07-02', 'the second of July nineteen hundred'],
  ])('given %s in English, then "%s"', (text, words) => {
    expect(say(text, 'en')).toBe(words);
  });
});

describe('days that are none', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '31.04.2026', '12/12/2026', 'завтра', '', '46368'])(
    'given "%s", then no date is read',
    (text) => {
      expect(readDay(text)).toBeUndefined();
    },
  );

  it('given any day of two centuries, then what is said has no digit and no two days sound alike', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [one, two] = [a, b].map((date) => date.toISOString().slice(0, 10));
        const [first, second] = [say(one ?? '', 'ru'), say(two ?? '', 'ru')];
        expect(first).toMatch(/^[а-яё ]+$/);
        expect(first === second).toBe(one === two);
      }),
    );
  });
});
