import { describe, expect, it } from 'vitest';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { nextBucketAt } from '../../../src/policy/next-bucket.ts';

const book = bundledBook();

/** Buckets are whole local days: 230-FZ art. 7 counts by calendar day, 12 CFR 1006.14 by any seven days. */
describe('the next bucket after a contact of unknown outcome', () => {
  it.each([
    // Moscow is UTC+3: the 23rd there ends at 21:00 UTC.
    ['ru-230fz', 'Europe/Moscow', '2026-11-23T09:00:00Z', '2026-11-23T21:00:00Z'],
    // Vladivostok is UTC+10: 23:30 UTC is the morning of the 24th there.
    ['ru-230fz', 'Asia/Vladivostok', '2026-11-23T23:30:00Z', '2026-11-24T14:00:00Z'],
    // New York is UTC−5 in November: seven days after the 20th is the 27th, from midnight.
    ['us-regf', 'America/New_York', '2026-11-20T15:00:00Z', '2026-11-27T05:00:00Z'],
  ])('given %s in %s at %s, then it is %s', (policy, zone, at, next) => {
    const question = {
      policies: [policy],
      at: new Date(at),
      channel: 'robot',
      subject: { zone, stops: [] },
      history: [],
    } as const;
    expect(nextBucketAt(question, book)?.toISOString()).toBe(new Date(next).toISOString());
  });

  it('given several zones, then the day must be over in each; given two policies, then the later counts', () => {
    const at = new Date('2026-11-23T09:00:00Z');
    // A Russian mobile may be anywhere from Kamchatka (UTC+12) to Kaliningrad (UTC+2), where the day ends last.
    const anywhere = { at, channel: 'robot', subject: { phone: '+79161234567', stops: [] }, history: [] } as const;
    expect(nextBucketAt({ ...anywhere, policies: ['ru-230fz'] }, book)).toEqual(new Date('2026-11-23T22:00:00Z'));
    const moscow = { ...anywhere, subject: { zone: 'Europe/Moscow', stops: [] } };
    expect(nextBucketAt({ ...moscow, policies: ['ru-230fz', 'us-regf'] }, book)).toEqual(
      new Date('2026-11-29T21:00:00Z'),
    );
  });

  it('given a policy without caps, then there is none', () => {
    const question = {
      policies: ['unrestricted'],
      at: new Date(),
      channel: 'robot',
      subject: { stops: [] },
      history: [],
    } as const;
    expect(nextBucketAt(question, book)).toBeUndefined();
  });
});
