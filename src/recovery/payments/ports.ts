import type { AccountId, DebtorId } from '../../domain/ids.ts';
import type { Allocation, OpenDebt } from './allocate.ts';

/** A payment as the creditor tells of it. */
export interface NewPayment {
  /** The creditor's own id of it: told twice, it is taken once. */
  readonly externalId: string;
  /** Kopecks, above zero. */
  readonly amount: number;
  readonly currency: string;
  readonly paidAt: Date;
  /** Whose: one of them is there. A contract binds to one debt; the others to a person. */
  readonly debtor?: string | undefined;
  readonly contract?: string | undefined;
  /** E.164. */
  readonly phone?: string | undefined;
}

export type PaymentState = 'matched' | 'unmatched' | 'ambiguous';

/** What came of a payment. */
export interface TakenPayment {
  readonly externalId: string;
  readonly state: PaymentState;
  readonly person: DebtorId | null;
  /** Kopecks taken off debts. */
  readonly applied: number;
  /** Kopecks that the person owes now. */
  readonly owed: number;
  /** It had been told of before: nothing changed now. */
  readonly repeated: boolean;
}

/** Where payments are kept. */
export interface PaymentBook {
  /**
   * Takes one payment in one transaction: found by its id it changes nothing, otherwise debts fall as `share` says.
   * @throws DozvonError `payment-differs` when the same id was told with another sum
   */
  take(
    accountId: AccountId,
    payment: NewPayment,
    share: (amount: number, debts: readonly OpenDebt[]) => Allocation,
  ): Promise<TakenPayment>;
}
