import { describe, expect, it } from 'vitest';
import { maskNumber, maskText, numberShown } from '../../../src/cli/mask-number.ts';

describe('numbers for people', () => {
  it.each([
    ['+79123456745', '+*********45'],
    ['+37412345', '+******45'],
    ['77-1', '77-1'],
    ['0191a1b2-0000-7000-8000-000000000000', '0191a1b2-0000-7000-8000-000000000000'],
    ['erased:42654fd772101aba948eca33e3ff26c4', 'erased:42654fd7'],
  ])('given %s, then %s is shown', (number, shown) => {
    expect(maskNumber(number)).toBe(shown);
  });

  it('given --full, then the number is whole', () => {
    expect(numberShown(true)('+79123456745')).toBe('+79123456745');
    expect(numberShown(undefined)('+79123456745')).toBe('+*********45');
  });

  it.each([
    ['8(912)345-67-45', '*(***)***-**-45'],
    ['Анна | 8 912 345 67 45 | 1 234,56', 'Анна | * *** *** ** 45 | 1 234,56'],
    ['89121112233, 89121112244', '*********33, *********44'],
    ['2-34-56', '2-34-56'],
  ])('given the cell "%s", then it reads "%s"', (cell, shown) => {
    expect(maskText(cell)).toBe(shown);
  });
});
