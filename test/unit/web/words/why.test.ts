import { describe, expect, it } from 'vitest';
import { type Why, type WhyFacts, whyOf } from '../../../../web/src/words/why.ts';

const now = new Date('2026-11-22T20:06:00Z');
const calm: WhyFacts = { state: 'running', idle: null, lines: 0, waiting: 0, nextAt: null, now, skipped: [] };
const nine = '2026-11-23T09:00:00Z';
const group = (reason: string, count: number) => ({ reason, count });

describe('why a campaign dials nobody', () => {
  it.each<[string, Partial<WhyFacts>, Why['key'], number, string | null]>([
    ['calls go on', { lines: 3, idle: 'trunk-down' }, 'dialling', 0, null],
    ['a cause that binds everybody', { idle: 'trunk-down', skipped: [group('window', 9)] }, 'trunk-down', 0, null],
    [
      'a night for most',
      { waiting: 9, nextAt: nine, skipped: [group('cap', 2), group('window', 9)] },
      'window',
      9,
      nine,
    ],
    ['people whose redial comes', { waiting: 4, nextAt: nine }, 'redial', 4, nine],
    [
      'people whose turn it is, and no call yet',
      { waiting: 60, nextAt: '2026-11-22T20:03:34Z' },
      'preparing',
      60,
      null,
    ],
    ['a pause', { state: 'paused', skipped: [group('window', 9)] }, 'paused', 0, null],
    [
      'an end before its people, for want of money',
      { state: 'finished', skipped: [group('spending-cap', 7)] },
      'spent',
      7,
      null,
    ],
    ['an end', { state: 'finished', skipped: [group('paid', 7)] }, 'finished', 0, null],
  ])('given %s, then it says so, of whom, and until when', (_, facts, key, people, until) => {
    expect(whyOf({ ...calm, ...facts })).toMatchObject({ key, people, until });
  });
});
