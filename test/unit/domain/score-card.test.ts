import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCard, markProblem, scorePercent } from '../../../src/domain/score-card.ts';

const lines = [
  { text: 'polite', max: 5, weight: 3 },
  { text: 'named the sum', max: 1, weight: 1 },
];

describe('a score card', () => {
  it.each([
    // 3 × 5/5 + 1 × 1/1 of 4
    [[5, 1], 100],
    // 3 × 4/5 = 2.4 of 4
    [[4, 0], 60],
    // 1 of 4
    [[0, 1], 25],
    [[0, 0], 0],
    // 3 × 2/5 + 1 = 2.2 of 4
    [[2, 1], 55],
  ])('given the marks %j, then the share by weight is %d %%', (marks, percent) => {
    expect(scorePercent({ lines }, marks)).toBe(percent);
  });

  it.each([
    [[5], 'it has 2 lines, and 1 are answered'],
    [[6, 1], 'line 1 takes 0 to 5'],
    [[5, 0.5], 'line 2 takes 0 to 1'],
    [[5, 1], undefined],
  ])('given the marks %j, then what is wrong is %s', (marks, problem) => {
    expect(markProblem({ lines }, marks)).toBe(problem);
  });

  it('given any right marks of the first card, then the share is 0 to 100 and never falls when a mark rises', () => {
    const card = firstCard('ru');
    const marks = fc.tuple(...card.lines.map(({ max }) => fc.integer({ min: 0, max })));
    fc.assert(
      fc.property(marks, fc.nat(card.lines.length - 1), (given, line) => {
        const percent = scorePercent(card, given);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        const better = given.map((mark, i) => (i === line ? Math.min(mark + 1, card.lines[i]?.max ?? 0) : mark));
        expect(scorePercent(card, better)).toBeGreaterThanOrEqual(percent);
      }),
    );
  });
});
