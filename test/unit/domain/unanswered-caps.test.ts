import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastContact } from '../../../src/domain/contact-policy.ts';
import { houseDenial } from '../../../src/domain/unanswered-caps.ts';

const at = new Date('2026-11-22T12:00:00Z');
const hour = 3_600_000;

function past(
  hoursAgo: number,
  result: PastContact['result'] = 'no-answer',
  subject: PastContact['subject'] = 'both',
): PastContact {
  return { at: new Date(at.getTime() - hoursAgo * hour), channel: 'robot', result, subject };
}

describe('house caps on unanswered attempts', () => {
  it('given two unanswered attempts within 24 hours and a cap of two, then the third waits until the first is a day old', () => {
    expect(houseDenial({ perDay: 2 }, [past(3), past(20)], at)).toEqual({
      rule: 'house.unanswered.day',
      reason: '2 unanswered attempts within a day: the campaign allows no more',
      nextAllowedAt: new Date('2026-11-22T16:00:00Z'),
    });
  });

  it('given one of the two is exactly a day old, then another may pass', () => {
    expect(houseDenial({ perDay: 2 }, [past(3), past(24)], at)).toBeUndefined();
  });

  it('given both caps forbid, then the one that lasts longest is told', () => {
    const history = [past(1), past(2), past(30), past(31), past(60), past(61)];
    const denial = houseDenial({ perDay: 2, perWeek: 6 }, history, at);
    expect(denial).toMatchObject({
      rule: 'house.unanswered.week',
      nextAllowedAt: new Date(at.getTime() + (168 - 61) * hour),
    });
  });

  it.each(['heard-full', 'heard-part', 'congestion', 'trunk-down', 'bad-number', 'voicemail'] as const)(
    'given attempts that ended %s, then they are none that nobody answered',
    (result) => expect(houseDenial({ perDay: 1 }, [past(1, result)], at)).toBeUndefined(),
  );

  it.each(['busy', 'no-answer', 'rejected', 'open', 'unknown'] as const)(
    'given an attempt that is %s, then it counts',
    (result) => {
      expect(houseDenial({ perDay: 1 }, [past(1, result)], at)).toBeDefined();
    },
  );

  it('given attempts on the same number for another person, then they do not count', () => {
    expect(houseDenial({ perDay: 1 }, [past(1, 'no-answer', 'phone')], at)).toBeUndefined();
  });

  it('given no caps, then nothing forbids', () => {
    expect(houseDenial({}, [past(1), past(1), past(1)], at)).toBeUndefined();
  });

  it('given somebody dials whenever it is allowed, then no 24 hours and no seven days hold more than the cap', () => {
    const waits = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 8 }), (hours, perDay, perWeek) => {
        const dials: number[] = [];
        let now = at.getTime();
        for (const wait of hours) {
          now += wait * hour;
          const history = dials.map(
            (time): PastContact => ({ at: new Date(time), channel: 'robot', result: 'no-answer' }),
          );
          const denial = houseDenial({ perDay, perWeek }, history, new Date(now));
          if (denial !== undefined) {
            now = denial.nextAllowedAt.getTime();
            expect(houseDenial({ perDay, perWeek }, history, new Date(now))).toBeUndefined();
          }
          dials.push(now);
        }
        for (const start of dials) {
          expect(dials.filter((time) => time >= start && time < start + 24 * hour).length).toBeLessThanOrEqual(perDay);
          expect(dials.filter((time) => time >= start && time < start + 168 * hour).length).toBeLessThanOrEqual(
            perWeek,
          );
        }
      }),
    );
  });
});
