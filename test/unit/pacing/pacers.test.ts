import { describe, expect, it, test } from 'vitest';
import { startLearning } from '../../../src/pacing/learned.ts';
import type { Observation } from '../../../src/pacing/observation.ts';
import { pacers } from '../../../src/pacing/pacers.ts';
import { answering, empty, experienced, now, operator, pressing } from './support/scenes.ts';

const fresh = startLearning(answering);
const veteran = experienced(answering);
const many = (count: number, state: 'ready' | 'talking' | 'wrap-up', age = 10) =>
  Array.from({ length: count }, () => operator(state, age));

describe('broadcast', () => {
  test.each([
    [{ lines: 30, rate: 5 }, 5, 'rate'],
    [{ lines: 3, rate: 5 }, 3, 'lines'],
    [{ lines: 0, rate: 5 }, 0, 'lines'],
    [{ lines: 7.9, rate: 9 }, 7, 'lines'],
  ] as const)('given room %o, then it starts %i and names the %s', (room, startNow, brake) => {
    expect(pacers.broadcast({ ...empty, room }, fresh)).toMatchObject({ startNow, brake });
  });
});

describe('progressive', () => {
  test.each([
    ['three free operators', { operators: many(3, 'ready') }, 3],
    ['three free, one call ringing', { operators: many(3, 'ready'), ringing: [now - 5] }, 2],
    ['three free, one person waiting', { operators: many(3, 'ready'), waiting: 1 }, 2],
    ['one free, two calls ringing', { operators: many(1, 'ready'), ringing: [now - 5, now - 2] }, 0],
    ['all talking', { operators: many(3, 'talking') }, 0],
  ] as const)('given %s, then it starts %s', (_, scene, startNow) => {
    expect(pacers.progressive({ ...empty, ...scene }, fresh).startNow).toBe(startNow);
  });

  it('given nobody free, then it says so', () => {
    expect(pacers.progressive({ ...empty, operators: many(3, 'talking') }, fresh)).toEqual({
      startNow: 0,
      brake: 'operators',
      why: 'No operator is free.',
    });
  });
});

describe('predictive', () => {
  const floor: Observation = { ...empty, operators: [...many(6, 'ready'), ...many(10, 'talking', 60)] };

  it('given free operators and a third of calls answered, then it starts more calls than operators are free', () => {
    expect(pacers.predictive(floor, veteran).startNow).toBeGreaterThan(6);
  });

  it('given twice the operators about to be free, then it starts more', () => {
    const wrapping = { ...floor, operators: [...floor.operators, ...many(8, 'wrap-up', 15)] };
    expect(pacers.predictive(wrapping, veteran).startNow).toBeGreaterThan(pacers.predictive(floor, veteran).startNow);
  });

  it('given the first minute of a campaign, then it is more careful than later', () => {
    expect(pacers.predictive(floor, fresh).startNow).toBeLessThan(pacers.predictive(floor, veteran).startNow);
  });

  it('given more abandoned than the cap allows, then it brakes and says so with the figures', () => {
    const windows = [{ capPercent: 3, answered: 200, abandoned: 9 }];
    const pace = pacers.predictive({ ...floor, windows }, veteran);
    expect(pace.brake).toBe('abandonment');
    expect(pace.why).toMatch(
      /^9 of 200 people \(4\.5 %\) found no operator in time and the cap is 3 %: braking to 0\.5 %/,
    );
    expect(pace.startNow).toBeLessThan(pacers.predictive(floor, veteran).startNow);
  });

  it('given nobody at work, then it says so', () => {
    const pace = pacers.predictive({ ...empty, operators: [operator('away'), operator('talking', 30, true)] }, veteran);
    expect(pace).toEqual({ startNow: 0, brake: 'operators', why: 'No operator is at work.' });
  });

  it('given few free lines, then it names the lines', () => {
    const pace = pacers.predictive({ ...floor, room: { lines: 2, rate: 50 } }, veteran);
    expect(pace).toMatchObject({ startNow: 2, brake: 'lines' });
  });
});

describe('press-1', () => {
  const learned = experienced(pressing);
  const floor: Observation = { ...empty, operators: many(5, 'ready') };

  it('given that few press, then many more calls start than operators are free', () => {
    expect(pacers['press-1'](floor, learned).startNow).toBeGreaterThan(20);
  });

  it('given the first minute of a campaign, then it supposes more presses and starts fewer calls', () => {
    const first = pacers['press-1'](floor, startLearning(pressing));
    expect(first.startNow).toBeLessThan(pacers['press-1'](floor, learned).startNow);
  });

  it('given people who hear the message, then fewer calls start', () => {
    const hearing = Array.from({ length: 10 }, (_, index) => now - index);
    const listening = pacers['press-1']({ ...floor, hearing }, learned);
    expect(listening.startNow).toBeLessThan(pacers['press-1'](floor, learned).startNow);
  });

  it('given more people waiting than operators, then none starts', () => {
    expect(pacers['press-1']({ ...floor, waiting: 6 }, learned).startNow).toBe(0);
  });
});
