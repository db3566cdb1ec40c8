import type { DebtId } from '../../domain/ids.ts';

/** A debt that is open; the first to be due first, those without a day last. */
export interface OpenDebt {
  readonly debtId: DebtId;
  /** Kopecks. */
  readonly amount: number;
}

export interface Allocation {
  readonly parts: readonly { readonly debtId: DebtId; readonly amount: number; readonly settled: boolean }[];
  /** More was paid than is owed: kopecks that no debt takes. */
  readonly over: number;
}

/** Takes a payment off debts in their order: the oldest first, as the Civil Code has it where nothing was agreed (art. 319.1). */
export function allocate(amount: number, debts: readonly OpenDebt[]): Allocation {
  let over = amount;
  const parts: { debtId: DebtId; amount: number; settled: boolean }[] = [];
  for (const debt of debts) {
    const part = Math.min(over, debt.amount);
    if (part <= 0) continue;
    parts.push({ debtId: debt.debtId, amount: part, settled: part === debt.amount });
    over -= part;
  }
  return { parts, over };
}
