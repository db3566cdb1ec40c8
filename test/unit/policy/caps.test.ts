import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PastContact } from '../../../src/domain/contact-policy.ts';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { capsAt } from '../../../src/policy/caps.ts';
import { decide } from '../../../src/policy/decide.ts';
import { questions } from './questions.ts';

const book = bundledBook();
const subject = { zone: 'Europe/Moscow', stops: [] };
/** A Tuesday. */
const at = new Date('2026-11-24T12:00:00+03:00');

const heard = (when: string, more: Partial<PastContact> = {}): PastContact => ({
  at: new Date(when),
  channel: 'robot',
  result: 'heard-full',
  ...more,
});

describe('how much of the caps is spent', () => {
  it('given calls of today, yesterday and three weeks ago, then 230-FZ counts one a day, two a week and three a month', () => {
    const history = [
      heard('2026-11-24T09:00:00+03:00'),
      heard('2026-11-23T09:00:00+03:00'),
      heard('2026-11-03T09:00:00+03:00'),
      heard('2026-10-30T09:00:00+03:00'),
      heard('2026-11-24T10:00:00+03:00', { result: 'no-answer' }),
    ];
    const caps = capsAt({ policies: ['ru-230fz'], at, channel: 'robot', subject, history }, book);
    expect(caps.map(({ counter, bucket, spent, max }) => [counter, bucket, spent, max])).toEqual([
      ['calls', 'day', 1, 1],
      ['calls', 'week', 2, 2],
      ['calls', 'month', 3, 8],
    ]);
  });

  it('given contacts of another person on the same number, then the fuller of person and number is told', () => {
    const history = [
      heard('2026-11-24T09:00:00+03:00', { subject: 'phone' }),
      heard('2026-11-23T09:00:00+03:00', { subject: 'phone' }),
      heard('2026-11-23T10:00:00+03:00', { subject: 'debtor' }),
    ];
    const caps = capsAt({ policies: ['ru-230fz'], at, channel: 'robot', subject, history }, book);
    expect(caps.map(({ spent }) => spent)).toEqual([1, 2, 2]);
  });

  it('given rules without caps, then there are none', () => {
    expect(capsAt({ policies: ['unrestricted'], at, channel: 'robot', subject, history: [] }, book)).toEqual([]);
  });

  it('given any question, then whoever may be called has room under every cap, and whoever is denied by one has spent one', () => {
    fc.assert(
      fc.property(questions(['ru-230fz', 'us-regf', 'uk', 'no', 'ru-230fz+uk']), (question) => {
        const full = capsAt(question, book).some(({ spent, max }) => spent >= max);
        const { allowed, rule } = decide(question, book);
        if (allowed) expect(full).toBe(false);
        if (rule.startsWith('cap.') || rule.startsWith('cool-off.')) expect(full).toBe(true);
      }),
    );
  });
});
