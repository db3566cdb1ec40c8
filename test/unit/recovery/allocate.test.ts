import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DebtId } from '../../../src/domain/ids.ts';
import { allocate } from '../../../src/recovery/payments/allocate.ts';

const debt = (id: string, amount: number) => ({ debtId: id as DebtId, amount });
const debts = [debt('old', 30_000), debt('new', 50_000)];

describe('a payment shared among debts', () => {
  it.each([
    ['less than the oldest', 10_000, [['old', 10_000, false]], 0],
    ['exactly the oldest', 30_000, [['old', 30_000, true]], 0],
    [
      'more than the oldest',
      30_001,
      [
        ['old', 30_000, true],
        ['new', 1, false],
      ],
      0,
    ],
    [
      'all that is owed',
      80_000,
      [
        ['old', 30_000, true],
        ['new', 50_000, true],
      ],
      0,
    ],
    [
      'a kopeck more than is owed',
      80_001,
      [
        ['old', 30_000, true],
        ['new', 50_000, true],
      ],
      1,
    ],
  ] as const)('given %s, then the older debt falls first', (_what, amount, parts, over) => {
    const shared = allocate(amount, debts);
    expect(shared.parts.map(({ debtId, amount: part, settled }) => [debtId, part, settled])).toEqual(parts);
    expect(shared.over).toBe(over);
  });

  it('given any payment and any debts, then no kopeck is lost and no debt falls below zero', () => {
    const sums = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000_000 }), sums, (amount, owed) => {
        const { parts, over } = allocate(
          amount,
          owed.map((sum, i) => debt(`${i}`, sum)),
        );
        const total = parts.reduce((sum, part) => sum + part.amount, 0);
        expect(total + over).toBe(amount);
        expect(parts.every((part) => part.amount <= (owed[Number(part.debtId)] ?? 0))).toBe(true);
      }),
    );
  });
});
