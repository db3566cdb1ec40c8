import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type AnswerCount,
  classify,
  lawfulPatienceSeconds,
  note,
  read,
  startMeter,
} from '../../../src/pacing/abandonment-meter.ts';

/** 16 CFR 310.4(b)(4)(i): abandoned is a person's answer without an operator within two seconds. */
describe('what counts as abandoned', () => {
  const person = { operatorAfter: undefined, leftAfter: undefined, machine: false };
  test.each([
    ['an operator after one second', { ...person, operatorAfter: 1 }, 'served'],
    ['an operator after exactly two seconds', { ...person, operatorAfter: 2 }, 'served'],
    ['an operator after three seconds', { ...person, operatorAfter: 3 }, 'abandoned'],
    ['no operator and still there', person, 'abandoned'],
    ['no operator and hung up after five seconds', { ...person, leftAfter: 5 }, 'abandoned'],
    ['hung up after one second', { ...person, leftAfter: 1 }, 'not-counted'],
    ['a machine without an operator', { ...person, machine: true }, 'not-counted'],
    ['a machine that an operator heard', { ...person, operatorAfter: 0, machine: true }, 'not-counted'],
  ] as const)('%s', (_, waited, expected) => {
    expect(classify(waited, lawfulPatienceSeconds)).toBe(expected);
  });

  it('given a press-1 campaign that lets people wait ten seconds, then nine are in time', () => {
    expect(classify({ ...person, operatorAfter: 9 }, 10)).toBe('served');
  });
});

describe('the sliding window', () => {
  const day = 86_400;

  it('given people of this window, then both kinds are counted and machines are not', () => {
    const kinds: readonly AnswerCount[] = ['served', 'abandoned', 'not-counted', 'served'];
    const meter = kinds.reduce((state, kind, index) => note(state, index * 60, kind), startMeter(day));
    expect(read(meter, 300)).toEqual({ answered: 3, abandoned: 1 });
  });

  it('given people of the day before, then they have left the window', () => {
    const meter = note(note(startMeter(day), 0, 'abandoned'), 40_000, 'served');
    expect(read(meter, day - 1)).toEqual({ answered: 2, abandoned: 1 });
    expect(read(meter, day * 1.05)).toEqual({ answered: 1, abandoned: 0 });
  });

  it('given any traffic, then nothing younger than the window is missing and nothing older than 98 of its 96ths is in it', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 120 });
    fc.assert(
      fc.property(gaps, (list) => {
        const window = 9600;
        let at = 0;
        let meter = startMeter(window);
        const times = list.map((gap) => {
          at += gap;
          meter = note(meter, at, 'abandoned');
          return at;
        });
        const { abandoned } = read(meter, at);
        const within = (seconds: number): number => times.filter((time) => at - time <= seconds).length;
        expect(abandoned).toBeGreaterThanOrEqual(within(window));
        expect(abandoned).toBeLessThanOrEqual(within((window * 98) / 96));
        expect(meter.buckets.length).toBeLessThanOrEqual(98);
      }),
    );
  });
});
