import { describe, expect, it } from 'vitest';
import type { ContactResult, PastContact } from '../../../src/domain/contact-policy.ts';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { decideBy } from '../../../src/policy/decide-campaign.ts';
import { campaignSpec } from '../../support/campaign-spec.ts';

const decide = decideBy(bundledBook());
const subject = { phone: '+79120000000', zone: 'Europe/Moscow', stops: [] };
/** Tuesday, noon in Moscow. */
const noon = new Date('2026-11-24T09:00:00Z');
const hour = 3_600_000;

const past = (hoursAgo: number, result: ContactResult): PastContact => ({
  at: new Date(noon.getTime() - hoursAgo * hour),
  channel: 'robot',
  result,
  subject: 'both',
});

const collection = { policies: ['ru-230fz'], unanswered: { perDay: 2, perWeek: 6 } };

describe('the policy as reservations ask it', () => {
  it('given a first call on a weekday at noon, then it is allowed', () => {
    expect(decide(campaignSpec(collection))(subject, [], noon)).toMatchObject({ allowed: true, rule: 'allowed' });
  });

  it('given a conversation this morning, then the law forbids another call today, whatever the campaign says', () => {
    const decision = decide(campaignSpec({ ...collection, unanswered: {} }))(subject, [past(2, 'heard-full')], noon);
    expect(decision).toMatchObject({ allowed: false, skip: 'cap' });
    // The next day, and not before eight in the morning.
    expect(decision.nextAllowedAt).toEqual(new Date('2026-11-25T05:00:00Z'));
  });

  it('given two unanswered calls within 24 hours, then the house cap forbids a third until the first is a day old, and that instant is lawful', () => {
    const history = [past(20, 'busy'), past(3, 'no-answer')];
    const decision = decide(campaignSpec(collection))(subject, history, noon);
    expect(decision).toMatchObject({ allowed: false, rule: 'house.unanswered.day', skip: 'cap' });
    expect(decision.nextAllowedAt).toEqual(new Date(noon.getTime() + 4 * hour));
  });

  it('given the house cap would free a person at night, then the person waits for the morning', () => {
    const history = [past(11, 'busy'), past(3, 'no-answer')];
    const decision = decide(campaignSpec(collection))(subject, history, noon);
    // 24 hours after 01:00 is 01:00; the window opens at eight in Moscow.
    expect(decision.nextAllowedAt).toEqual(new Date('2026-11-25T05:00:00Z'));
  });

  it('given the last seconds of the day, then nothing starts whose ring would outlast the window', () => {
    const late = new Date('2026-11-24T18:59:45Z');
    expect(decide(campaignSpec({ ...collection, ringMs: 30_000 }))(subject, [], late)).toMatchObject({
      allowed: false,
      skip: 'window',
    });
    expect(decide(campaignSpec({ ...collection, ringMs: 10_000 }))(subject, [], late)).toMatchObject({ allowed: true });
  });

  it("given the campaign's own hours end at noon, then the person waits for the first hour that both allow", () => {
    const mornings = { days: ['tue', 'wed'] as const, fromMinute: 420, toMinute: 720 };
    const decision = decide(campaignSpec({ ...collection, schedule: mornings }))(subject, [], noon);
    expect(decision).toMatchObject({ allowed: false, rule: 'schedule', skip: 'schedule' });
    // The campaign would begin at seven on Wednesday; the law opens at eight in Moscow.
    expect(decision.nextAllowedAt).toEqual(new Date('2026-11-25T05:00:00Z'));
  });
});
