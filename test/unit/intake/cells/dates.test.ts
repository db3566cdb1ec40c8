import { describe, expect, it } from 'vitest';
import { orderShown, parseDate } from '../../../../src/intake/cells/dates.ts';

describe('a date as a list writes it', () => {
  it.each([
    ['12.12.2026', '2026-12-12'],
    ['1.2.2026', '2026-02-01'],
    ['12.12.26', '2026-12-12'],
    ['2026-12-12', '2026-12-12'],
    ['2026-12-12T00:00:00', '2026-12-12'],
    ['2026-12-12 00:00:00', '2026-12-12'],
    ['12.12.2026 0:00:00', '2026-12-12'],
    ['03/04/2026', '2026-04-03'],
    ['31/12/2026', '2026-12-31'],
    ['12-12-2026', '2026-12-12'],
    ['20261212', '2026-12-12'],
    ['2026.12.12', '2026-12-12'],
    ['12 декабря 2026 г.', '2026-12-12'],
    ['12 мая 2026', '2026-05-12'],
    ['3 марта 2026 года', '2026-03-03'],
    ['Dec 12, 2026', '2026-12-12'],
    ['12-Dec-2026', '2026-12-12'],
    ['29.02.2028', '2028-02-29'],
    // Spreadsheet serials: 46368 is 12 December 2026; 36526 is 1 January 2000 (the well-known anchor).
    ['46368', '2026-12-12'],
    ['46368.0', '2026-12-12'],
    ['36526', '2000-01-01'],
  ])('%j is %s', (cell, day) => {
    expect(parseDate(cell)).toBe(day);
  });

  it.each([
    '00.00.0000',
    '31.02.2026',
    '29.02.2026',
    '31.11.2026',
    '12/31/2026',
    'скоро',
    '',
    '12.2026',
    '99999',
    '1234',
  ])('%j is no day', (cell) => {
    expect(parseDate(cell)).toBeUndefined();
  });

  it('given a list whose dates prove that the month comes first, 03/04 is the fourth of March', () => {
    expect(orderShown('12/31/2026')).toBe('month-first');
    expect(orderShown('31/12/2026')).toBe('day-first');
    expect(orderShown('03/04/2026')).toBeUndefined();
    expect(parseDate('03/04/2026', 'month-first')).toBe('2026-03-04');
    expect(parseDate('03.04.2026', 'month-first')).toBe('2026-04-03');
  });
});
