import { describe, expect, it } from 'vitest';
import { checkDays, daysBefore, instantsOf, weekOf } from '../../../../src/reporting/dashboard/period.ts';

describe('the period of the dashboard', () => {
  it.each([
    ['Sunday 23:30 in Moscow', '2026-11-22T20:30:00Z', 'Europe/Moscow', '2026-11-16', '2026-11-22'],
    [
      'the same moment is Monday in Vladivostok',
      '2026-11-22T20:30:00Z',
      'Asia/Vladivostok',
      '2026-11-23',
      '2026-11-29',
    ],
    ['the turn of a year', '2027-01-01T09:00:00Z', 'Europe/Moscow', '2026-12-28', '2027-01-03'],
  ])('week of %s', (_, at, zone, from, to) => {
    expect(weekOf(new Date(at), zone)).toEqual({ from, to });
  });

  it('begins at midnight of the zone and ends at the midnight after its last day, through a change of the clocks', () => {
    expect(instantsOf({ from: '2026-10-25', to: '2026-10-25' }, 'Europe/Berlin')).toEqual({
      from: new Date('2026-10-24T22:00:00Z'),
      to: new Date('2026-10-25T23:00:00Z'),
    });
  });

  it.each([
    ['a week', '2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
    ['a day', '2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['a whole month', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['part of a month', '2026-03-01', '2026-03-30', '2026-01-30', '2026-02-28'],
  ])('compares %s with the one before', (_, from, to, earlier, last) => {
    expect(daysBefore({ from, to })).toEqual({ from: earlier, to: last });
  });

  it.each([
    ['2026-11-22', '2026-11-21'],
    ['2026-02-30', '2026-03-01'],
    ['2020-01-01', '2026-01-01'],
  ])('refuses from %s to %s', (from, to) => {
    expect(() => checkDays({ from, to })).toThrow('is no period');
  });
});
