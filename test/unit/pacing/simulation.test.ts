import { describe, expect, it, test } from 'vitest';
import { casesOf } from '../../../bench/pacing/cases.ts';
import { EventQueue } from '../../../bench/pacing/event-queue.ts';
import type { Rival } from '../../../bench/pacing/rival.ts';
import { fixedRatio } from '../../../bench/pacing/rivals/fixed-ratio.ts';
import { ours } from '../../../bench/pacing/rivals/ours.ts';
import { type Day, simulate } from '../../../bench/pacing/simulate.ts';
import { dialOf, type Traffic, talkOf } from '../../../bench/pacing/traffic.ts';

function traffic(name: string, operators: number, hours: number): Traffic {
  const [found] = casesOf([name], [operators]);
  if (!found) throw new Error(`no traffic ${name}`);
  return { ...found, daySeconds: hours * 3600 };
}

const predictive = (day: Traffic, seed: number): Day => simulate(day, ours(day, 'predictive', 3), seed);
const progressive = (day: Traffic, seed: number): Day => simulate(day, ours(day, 'progressive', 3), seed);

describe('simulated days of the product', { timeout: 120_000 }, () => {
  test.each(['answers-35', 'drift', 'machines'])(
    'given three hours of %s with 12 operators, then the cap is kept',
    (name) => {
      const day = predictive(traffic(name, 12, 3), 7);
      expect(day.abandonment).toBeLessThanOrEqual(0.03);
      expect(day.talks).toBeGreaterThan(500);
    },
  );

  it('given three hours with 12 operators, then they talk at least ten points more than with one line each', () => {
    const day = traffic('answers-35', 12, 3);
    expect(predictive(day, 3).busyShare - progressive(day, 3).busyShare).toBeGreaterThan(0.1);
  });

  it('given a campaign that waits for a key, then operators are busy more than half of the time under the cap', () => {
    const day = predictive(traffic('press-1', 12, 3), 5);
    expect(day.abandonment).toBeLessThanOrEqual(0.03);
    expect(day.busyShare).toBeGreaterThan(0.5);
  });

  it('given one line for each free operator, then nobody is abandoned', () => {
    expect(progressive(traffic('answers-50', 5, 2), 1).abandoned).toBe(0);
  });
});

describe('the simulator', { timeout: 120_000 }, () => {
  it('given the same seed twice, then it plays the same day; another seed plays another', () => {
    const day = traffic('drift', 5, 1);
    expect(predictive(day, 11)).toEqual(predictive(day, 11));
    expect(predictive(day, 11)).not.toEqual(predictive(day, 12));
  });

  it('given many dials, then shares and lengths are those of the traffic', () => {
    const day = traffic('machines', 5, 8);
    const dials = Array.from({ length: 20_000 }, (_, k) => dialOf(day, 1, k, 0));
    const answered = dials.filter((dial) => dial.answered);
    expect(answered.length / dials.length).toBeCloseTo(0.35, 1);
    expect(answered.filter(({ machine }) => machine).length / answered.length).toBeCloseTo(0.15, 1);
    const talks = Array.from({ length: 20_000 }, (_, k) => talkOf(day, 1, k));
    expect(talks.reduce((sum, { talk }) => sum + talk, 0) / talks.length / 90).toBeCloseTo(1, 1);
    expect(talks.reduce((sum, { wrapUp }) => sum + wrapUp, 0) / talks.length / 20).toBeCloseTo(1, 1);
  });

  it('given an algorithm that dials without measure, then people are abandoned and counted', () => {
    const day = traffic('answers-50', 5, 1);
    expect(simulate(day, fixedRatio(day, 6), 1).abandonment).toBeGreaterThan(0.2);
  });

  it('given an algorithm that never dials, then operators wait all day', () => {
    const idle: Rival = { tick: () => 0 };
    expect(simulate(traffic('answers-35', 5, 1), idle, 1)).toMatchObject({ busyShare: 0, abandonment: 0, talks: 0 });
  });

  it('given operators who leave for an hour, then it is not counted as time at work', () => {
    const day = { ...traffic('leaving', 5, 6) };
    const stays = progressive({ ...day, leaving: false }, 2);
    const leaves = progressive(day, 2);
    expect(leaves.talks).toBeLessThan(stays.talks);
    expect(Math.abs(leaves.busyShare - stays.busyShare)).toBeLessThan(0.03);
  });

  it('given events in any order, then the queue gives them by time, and those of one instant as they came', () => {
    const queue = new EventQueue<string>();
    for (const [at, name] of [
      [3, 'c'],
      [1, 'a'],
      [2, 'b1'],
      [2, 'b2'],
      [0, 'z'],
      [2, 'b3'],
    ] as const)
      queue.put(at, name);
    const order = Array.from({ length: 6 }, () => queue.take());
    expect(order).toEqual(['z', 'a', 'b1', 'b2', 'b3', 'c']);
    expect([queue.take(), queue.next]).toEqual([undefined, Number.POSITIVE_INFINITY]);
  });
});
