import { describe, expect, it } from 'vitest';
import type { OperatorState } from '../../../src/domain/operator.ts';
import { afterNotes, checkWish } from '../../../src/transfer/presence.ts';

describe("an operator's wish", () => {
  it.each<[OperatorState, 'ready' | 'break']>([
    ['break', 'ready'],
    ['ready', 'break'],
    ['wrap-up', 'ready'],
    ['wrap-up', 'break'],
    ['ready', 'ready'],
  ])('given %s, then %s is granted', (from, wish) => {
    expect(() => checkWish(from, true, wish)).not.toThrow();
  });

  it('given no shift, or no telephone to be ready with, then it is refused', () => {
    expect(() => checkWish('offline', true, 'ready')).toThrow('The shift has not begun');
    expect(() => checkWish('break', false, 'ready')).toThrow('The shift has not begun');
    expect(() => checkWish('ready', false, 'break')).not.toThrow();
  });

  it('given one talk without its outcome, then work goes on; given two, then they are written first', () => {
    expect([0, 1, 2].map(afterNotes)).toEqual(['ready', 'ready', 'break']);
  });
});
