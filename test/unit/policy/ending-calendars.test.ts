import { describe, expect, it } from 'vitest';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { endingCalendars } from '../../../src/policy/ending-calendars.ts';
import { calendarFinding } from '../../../src/stack/calendar-finding.ts';

const book = bundledBook();
const [russian] = book.calendars.filter(({ id }) => id === 'ru');
if (!russian) throw new Error('no Russian calendar');
/** The Russian calendar alone, known up to 2027. */
const until2027 = { ...book, calendars: [{ ...russian, covers: { from: 2024, to: 2027 } }] };

describe('production calendars that end', () => {
  // 2 November is the 60th day before 1 January.
  it.each([
    ['2027-06-01', []],
    ['2027-11-01', []],
    ['2027-11-02', ['2027-12-31']],
    ['2027-12-31', ['2027-12-31']],
    ['2028-03-01', ['2027-12-31']],
  ])('given %s, then calendars that end within 60 days or have ended are %j', (today, lastDays) => {
    expect(endingCalendars(until2027, today).map(({ lastDay }) => lastDay)).toEqual(lastDays);
  });

  it('given a calendar that no policy reads, then nobody is warned', () => {
    expect(endingCalendars({ ...until2027, policies: [] }, '2028-03-01')).toEqual([]);
  });

  it('given a calendar that ends soon, then the doctor names it, its policies and a remedy, and finds no fault', () => {
    const finding = calendarFinding(until2027, new Date('2027-12-01T12:00:00Z'));
    expect(finding).toMatchObject({ check: 'calendars', state: 'soon' });
    expect(finding.detail).toMatch(/^ru ends on 2027-12-31 \(.*ru-230fz/);
    expect(finding.remedy).toContain('docs/policies.md');
  });
});
