import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, dayByKey, weeksOf } from '../../../../../web/src/ui/when/month.ts';
import { addMonths, isWhole, readDay, writeDay } from '../../../../../web/src/ui/when/read-day.ts';
import { readTime } from '../../../../../web/src/ui/when/read-time.ts';

const today = '2026-11-22';

describe('a day as people write it', () => {
  it.each([
    ['5.12', '2026-12-05'],
    ['05.12.26', '2026-12-05'],
    ['05.12.2026', '2026-12-05'],
    ['5.12.', '2026-12-05'],
    ['5/12/2026', '2026-12-05'],
    ['5-12-26', '2026-12-05'],
    ['5 12', '2026-12-05'],
    ['2026-12-05', '2026-12-05'],
    ['2026.12.5', '2026-12-05'],
    ['051226', '2026-12-05'],
    ['05122026', '2026-12-05'],
    ['5 декабря', '2026-12-05'],
    ['5 дек. 2026 г.', '2026-12-05'],
    ['5 мая 2027', '2027-05-05'],
    ['5 Dec 2026', '2026-12-05'],
    ['29.02.2028', '2028-02-29'],
    ['завтра', '2026-11-23'],
    ['  Yesterday ', '2026-11-21'],
  ])('given "%s" on 22 November 2026, then it is %s', (text, day) => {
    expect(readDay(text, today)).toBe(day);
  });

  it.each([
    '31.11.2026',
    '29.02.2026',
    '32.1',
    '0.5',
    '5.13',
    '12/31/2026',
    '5',
    '1',
    'пятница',
    '5 foo',
    '5.12.1',
    '2026-12',
    '١٢',
  ])('given "%s", then it is no day', (text) => {
    expect(readDay(text, today)).toBeUndefined();
  });

  it.each([
    ['5.01', undefined, '2027-01-05'],
    ['5.01', 'past', '2026-01-05'],
    ['5.01', 'future', '2027-01-05'],
    ['20.11', 'future', '2027-11-20'],
    ['20.11', undefined, '2026-11-20'],
    ['22.11', 'past', '2026-11-22'],
  ] as const)('given "%s" without a year, and looked for in the %s, then it is %s', (text, lean, day) => {
    expect(readDay(text, today, lean)).toBe(day);
  });

  it('given any day, then what a field shows is read back as that day, in both languages', () => {
    const days = fc.integer({ min: Date.parse('1950-01-01') / 86_400_000, max: Date.parse('2150-01-01') / 86_400_000 });
    fc.assert(
      fc.property(days, fc.constantFrom('ru' as const, 'en' as const), (number, language) => {
        const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
        return readDay(writeDay(iso, language), today) === iso;
      }),
    );
  });

  it.each([
    ['2026-12-05', true],
    ['05.12.2026', true],
    ['5/12/2026', true],
    ['05.12.20', false],
    ['5.12', false],
  ])('given "%s", then that nothing more is to come is %s', (text, whole) => {
    expect(isWhole(text)).toBe(whole);
  });
});

describe('a time as people write it', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['21-05', '21:05'],
    ['12 am', '00:00'],
    ['9:30 pm', '21:30'],
    ['23:59', '23:59'],
  ])('given "%s", then it is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['', '24:00', '9:60', '13 pm', '9:3', 'утром', '99999'])('given "%s", then no clock shows it', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});

describe('the month to choose from', () => {
  it('given November 2026, then its weeks begin on Monday and hold the whole month', () => {
    const weeks = weeksOf('2026-11-22');
    expect(weeks.map((week) => week[0])).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
  });

  it.each([
    ['ArrowLeft', '2026-11-21'],
    ['ArrowDown', '2026-11-29'],
    ['PageUp', '2026-10-22'],
    ['Home', '2026-11-16'],
    ['End', '2026-11-22'],
    ['a', undefined],
  ])('given the key %s on Sunday 22 November, then it leads to %s', (key, day) => {
    expect(dayByKey(key, today)).toBe(day);
  });

  it('given the 31st, then a month on is the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(clamp('2026-11-22', '2027-01-01', '2027-12-31')).toBe('2027-01-01');
  });
});
