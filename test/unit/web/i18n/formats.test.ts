import { describe, expect, it } from 'vitest';
import * as formats from '../../../../web/src/i18n/formats.ts';

const nbsp = '\u00a0';
const at = '2026-11-22T08:05:09Z';

describe('formats of the screens (screens C.6)', () => {
  it.each([
    ['ru', '1234.50', `1${nbsp}234,50${nbsp}₽`],
    ['en', '1234.50', '₽1,234.50'],
    ['ru', '90071992547409931234.56', `90${nbsp}071${nbsp}992${nbsp}547${nbsp}409${nbsp}931${nbsp}234,56${nbsp}₽`],
    ['ru', '0', `0,00${nbsp}₽`],
  ] as const)('given %s and %s roubles, then it reads %s without passing through a float', (language, amount, text) => {
    expect(formats.money(language, amount)).toBe(text);
  });

  it.each([
    ['ru', '22.11.2026', '11:05', 'вс, 22 нояб., 11:05'],
    ['en', '22 Nov 2026', '11:05', 'Sun 22 Nov, 11:05'],
  ] as const)('given a time in Moscow, then %s writes %s and %s', (language, date, time, both) => {
    expect(formats.date(language, at, 'Europe/Moscow')).toBe(date);
    expect(formats.time(language, at, 'Europe/Moscow')).toBe(time);
    expect(formats.dayAndTime(language, at, 'Europe/Moscow')).toBe(both);
  });

  it.each([
    [21, `21${nbsp}с`, `21${nbsp}s`, '0:21'],
    [83, `83${nbsp}с`, `83${nbsp}s`, '1:23'],
    [240, `4${nbsp}мин`, `4${nbsp}min`, '4:00'],
    [7500, `2${nbsp}ч 05${nbsp}мин`, `2${nbsp}h 05${nbsp}min`, '2:05:00'],
  ])('given %d seconds, then it lasts %s, %s, and the clock shows %s', (seconds, ru, en, clock) => {
    expect(formats.duration('ru', seconds)).toBe(ru);
    expect(formats.duration('en', seconds)).toBe(en);
    expect(formats.clock(seconds)).toBe(clock);
  });

  it('given shares and counts, then Russian has spaces and commas, English points', () => {
    expect(formats.percent('ru', 0.051)).toBe(`5,1${nbsp}%`);
    expect(formats.percent('en', 0.051)).toBe('5.1%');
    expect(formats.count('ru', 10_432)).toBe(`10${nbsp}432`);
    expect(formats.count('en', 10_432)).toBe('10,432');
    expect(formats.decimal('ru', 5)).toBe('5,0');
  });
});
