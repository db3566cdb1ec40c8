import { describe, expect, it } from 'vitest';
import { chancesWithin, countByAge, end, hazardsOf, spend, startRing } from '../../../src/pacing/competing-times.ts';
import { cumulativeHazard, endAt, meanOf, spendAt, startTalks } from '../../../src/pacing/durations.ts';
import { estimates, learn, pass, startLearning } from '../../../src/pacing/learned.ts';
import { relearn } from '../../../src/pacing/relearn.ts';
import { count, noShare, rateOf } from '../../../src/pacing/share.ts';
import { answering, empty, operator } from './support/scenes.ts';

/** Rings that all last `seconds` and end so, one after the other. */
function afterRings(rings: number, how: 'wanted' | 'other', seconds: number, from = startRing()) {
  let times = from;
  for (let ring = 0; ring < rings; ring++) {
    for (let age = 0; age < seconds; age++) times = spend(times, countByAge(times, [0], age + 0.5), 1);
    times = end(times, how, seconds - 0.5);
  }
  return times;
}

const answeredWithin = (times: ReturnType<typeof startRing>) =>
  chancesWithin(hazardsOf(times, 'shape'), { step: 30, steps: 1 })[0]?.[0] ?? Number.NaN;

describe('the chance to be answered', () => {
  it('given 300 calls answered and 700 not, each by its own time, then it is about 0.3', () => {
    let times = startRing();
    for (let round = 0; round < 100; round++) {
      times = afterRings(3, 'wanted', 12, times);
      times = afterRings(7, 'other', 27, times);
    }
    expect(answeredWithin(times)).toBeGreaterThan(0.27);
    expect(answeredWithin(times)).toBeLessThan(0.34);
  });

  it('given a new campaign, then more answers are supposed than are usual', () => {
    expect(answeredWithin(startRing())).toBeGreaterThan(0.5);
  });

  it('given that nobody answers before the twelfth second, then a call of age 12 is likelier to be answered in two seconds', () => {
    const times = afterRings(200, 'wanted', 13);
    const soon = chancesWithin(hazardsOf(times, 'shape'), { step: 2, steps: 1 })[0];
    expect(soon?.[12]).toBeGreaterThan(5 * (soon?.[2] ?? 1));
  });

  it('given answers that stop coming, then the level falls within minutes while the shape keeps', () => {
    const usual = afterRings(100, 'wanted', 12);
    const quiet = afterRings(30, 'other', 27, usual);
    const level = (times: typeof quiet) => hazardsOf(times, 'level').wanted[11] ?? 0;
    expect(level(quiet)).toBeLessThan(0.6 * level(usual));
  });
});

describe('the length of talks', () => {
  it('given talks of 60 and 120 seconds that were watched to their end, then the mean is 90', () => {
    let talks = startTalks();
    for (const seconds of [60, 120, 60, 120]) {
      for (let age = 0; age < seconds; age++) talks = spendAt(talks, [age + 0.5], 1);
      talks = endAt(talks, seconds);
    }
    expect(meanOf(talks)).toBeCloseTo(90, 6);
  });

  it('given one talk still going on, then the mean counts it', () => {
    let talks = endAt(spendAt(startTalks(), [5], 10), 10);
    talks = spendAt(talks, [100], 50);
    expect(meanOf(talks)).toBe(60);
  });

  it('given talks of one constant chance to end, then the summed chance grows evenly', () => {
    let talks = startTalks();
    for (let age = 0; age < 400; age++) talks = spendAt(talks, [age + 0.5], 100 * Math.exp(-(age + 0.5) / 100));
    for (let talk = 0; talk < 100; talk++) talks = endAt(talks, -100 * Math.log(1 - (talk + 0.5) / 100));
    const table = cumulativeHazard(talks, 1, 201) ?? [];
    expect(table[100]).toBeGreaterThan(0.9);
    expect(table[100]).toBeLessThan(1.1);
    expect((table[200] ?? 0) / (table[100] ?? 1)).toBeCloseTo(2, 0);
  });

  it('given that none has ended, then nothing is foreseen', () => {
    expect(cumulativeHazard(startTalks(), 2, 10)).toBeUndefined();
  });
});

describe('what a campaign has learned', () => {
  it('given answers, presses and their absence, then the rates are their shares', () => {
    const events = ['answered', 'unanswered', 'unanswered', 'unanswered', 'pressed', 'silent'] as const;
    const learned = events.reduce((state, is) => learn(state, { is, seconds: 5 }), startLearning(answering));
    expect(estimates(learned)).toMatchObject({ answerRate: 0.25, pressRate: 0.5 });
  });

  it('given nothing, then no rate is known', () => {
    expect(estimates(startLearning(answering))).toEqual({
      answerRate: undefined,
      pressRate: undefined,
      talkSeconds: undefined,
      wrapUpSeconds: undefined,
    });
  });

  it('given a pause of an hour between two looks, then it counts as a few seconds', () => {
    const scene = (at: number) => ({ ...empty, at, operators: [{ ...operator('talking'), since: 0 }] });
    const learned = pass(pass(startLearning(answering), scene(10)), scene(3610));
    expect(learned.talk.exposure.reduce((sum, seconds) => sum + seconds, 0)).toBe(5);
  });

  it('given the record of a day, then a restart knows the rates and lengths at once', () => {
    const answered = { ringSeconds: 12, answered: true, talkSeconds: 80, wrapUpSeconds: 20 };
    const missed = { ringSeconds: 28, answered: false };
    const calls = Array.from({ length: 400 }, (_, index) => (index % 4 === 0 ? answered : missed));
    const learned = relearn(startLearning(answering), calls);
    expect(estimates(learned)).toEqual({
      answerRate: 0.25,
      pressRate: undefined,
      talkSeconds: expect.closeTo(80, 6),
      wrapUpSeconds: expect.closeTo(20, 6),
    });
    expect(answeredWithin(learned.ring)).toBeGreaterThan(0.2);
    expect(answeredWithin(learned.ring)).toBeLessThan(0.35);
  });

  it('given another list, then the level of the last minutes is forgotten and the shape is kept', () => {
    const before = { ...startLearning(answering), ring: afterRings(50, 'wanted', 12) };
    const after = learn(before, { is: 'list-changed' });
    expect(after.ring).toEqual({ ...before.ring, seen: 0, expected: 0 });
  });

  it('given thousands of tries, then the old ones weigh less than the new', () => {
    let share = noShare;
    for (let dial = 0; dial < 3000; dial++) share = count(share, dial >= 2000);
    expect(rateOf(share)).toBeCloseTo(0.5, 2);
  });
});
