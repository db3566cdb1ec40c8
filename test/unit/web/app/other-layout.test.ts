import { describe, expect, it } from 'vitest';
import { inOtherLayout } from '../../../../web/src/app/other-layout.ts';

describe('words typed in the wrong layout', () => {
  it.each([
    ['bdfyjd', 'иванов'],
    ['Rjdskby', 'ковылин'],
    ['сфдды', 'calls'],
    ['+7 912', '+7 912'],
  ])('given %s, then the same keys write %s', (typed, meant) => {
    expect(inOtherLayout(typed)).toBe(meant);
  });
});
