import { describe, expect, it } from 'vitest';
import { skipReasons } from '../../../../src/domain/skip-reason.ts';
import type { WaitingGroup, WhyFacts } from '../../../../src/scheduling/why/facts.ts';
import { whySentence } from '../../../../src/scheduling/why/sentence.ts';
import { whyNothing } from '../../../../src/scheduling/why/why-nothing.ts';

const now = new Date('2026-11-24T09:00:00Z');
const inHours = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

const facts = (over: Partial<WhyFacts> = {}): WhyFacts => ({
  state: 'running',
  open: 0,
  hold: undefined,
  figures: undefined,
  stopped: false,
  pausedAt: undefined,
  trunks: ['volga', 'don'],
  trunkDownSince: undefined,
  lines: undefined,
  ratePerSecond: undefined,
  spendingCap: undefined,
  groups: [],
  ...over,
});

const group = (why: WaitingGroup['why'], count: number, until?: Date): WaitingGroup => ({ why, count, until });

function say(over: Partial<WhyFacts>, language: 'ru' | 'en'): string | undefined {
  const given = facts(over);
  const why = whyNothing(given, now);
  return why && whySentence(why, given, language, now, 'Europe/Moscow');
}

describe('the one cause that is told', () => {
  it('given calls are up, or the campaign is over, then there is nothing to explain', () => {
    expect(whyNothing(facts({ open: 1, hold: 'operators' }), now)).toBeUndefined();
    expect(whyNothing(facts({ state: 'finished' }), now)).toBeUndefined();
  });

  it('given a cause that concerns everybody, then it comes before any group', () => {
    const groups = [group('window', 5000, inHours(3))];
    expect(whyNothing(facts({ hold: 'trunk-down', groups }), now)?.code).toBe('trunk-down');
    expect(whyNothing(facts({ state: 'paused', hold: 'trunk-down', groups }), now)?.code).toBe('paused');
  });

  it('given groups, then the largest of those who wait; of equal ones that which ends soonest; never those who are done', () => {
    const groups = [
      group('retry-spent', 900),
      group('cap', 40, inHours(20)),
      group('window', 40, inHours(3)),
      group(undefined, 7, inHours(1)),
    ];
    expect(whyNothing(facts({ groups }), now)).toEqual({ code: 'window', count: 40, until: inHours(3) });
  });

  it('given somebody is due this moment and nothing holds, then nothing is claimed: the next pass takes them', () => {
    expect(whyNothing(facts({ groups: [group('window', 3, inHours(-1))] }), now)).toBeUndefined();
  });

  it('given only redials are left, then it is said when the next one is', () => {
    expect(say({ groups: [group(undefined, 2, inHours(0.5))] }, 'ru')).toBe(
      '2 человека ждут повторного набора, ближайший в 12:30',
    );
    expect(say({ groups: [group(undefined, 1, inHours(0.5))] }, 'en')).toBe(
      'waiting for the next call: 1 person, the first at 12:30',
    );
  });
});

describe('the sentence', () => {
  it.each([
    [1, 'у 1 человека сейчас нельзя звонить, ближайшие в 15:00'],
    [2, 'у 2 человек сейчас нельзя звонить, ближайшие в 15:00'],
    [21, 'у 21 человека сейчас нельзя звонить, ближайшие в 15:00'],
  ])('given %i outside the hours, then the numeral agrees', (count, sentence) => {
    expect(say({ groups: [group('window', count, inHours(3))] }, 'ru')).toBe(sentence);
  });

  it('given it ends on another day, then the date is there', () => {
    expect(say({ groups: [group('cap', 5, inHours(20))] }, 'ru')).toBe(
      '5 человек: лимит закона исчерпан, следующие звонки в 25 ноября в 08:00',
    );
  });

  it('given pacing brakes, then its figures follow', () => {
    const figures = '4 of 100 people (4.0 %) found no operator in time and the cap is 3 %.';
    expect(say({ hold: 'abandonment', figures }, 'en')).toBe(
      `too many people found no operator in time: braking to the cap on abandoned calls. ${figures}`,
    );
  });

  it('given the emergency stop, a pause or a dead trunk, then what to do or since when', () => {
    expect(say({ hold: 'paused', stopped: true }, 'en')).toBe('everything was stopped by "dozvon stop --all"');
    expect(say({ state: 'paused', pausedAt: inHours(-1) }, 'ru')).toBe(
      'пауза с 11:00: "dozvon campaign resume" продолжит',
    );
    expect(say({ hold: 'trunk-down', trunkDownSince: inHours(-1) }, 'en')).toBe(
      'trunk volga, don does not answer since 11:00; it is tried again by itself',
    );
  });

  it.each(skipReasons)('given %s, then there is a sentence in both languages without a hole', (why) => {
    const over: Partial<WhyFacts> = { groups: [group(why, 3, inHours(1))], spendingCap: '5.00 RUB', lines: 4 };
    for (const language of ['ru', 'en'] as const) {
      const sentence = say(over, language) ?? '';
      expect(sentence.length).toBeGreaterThan(10);
      expect(sentence).not.toMatch(/undefined| {2}|\s$/);
    }
    expect(say(over, 'ru')).not.toBe(say(over, 'en'));
  });
});
