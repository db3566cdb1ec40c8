import type { AccountId, DebtId, DebtorId } from '../../domain/ids.ts';
import type { PaymentState } from '../../domain/payment.ts';
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

/** What a payment took off debts, and what the person owes since. */
export interface DecidedPayment {
  /** Kopecks. */
  readonly applied: number;
  readonly owed: number;
}

/** Where people decide about payments that fit nobody, or several. Each method is one transaction. */
export interface PaymentDesk {
  /**
   * @throws DozvonError `payment-decided` when it is matched or ignored already, `not-found` for a debt that is not this person's
   */
  match(
    paymentId: string,
    whose: { readonly person: DebtorId; readonly debt?: DebtId | undefined },
    who: string,
    share: (amount: number, debts: readonly OpenDebt[]) => Allocation,
  ): Promise<DecidedPayment>;
  /** It is nobody's of ours. @throws DozvonError `payment-decided` */
  ignore(paymentId: string, why: string, who: string): Promise<void>;
  /**
   * Takes a decision back: debts are owed again, and the money collected is as it was.
   * @throws DozvonError `payment-by-list` for what the billing told itself, `payment-debt-changed` when a newer list or payment has
   * changed such a debt since: what it says now is newer than the decision
   */
  undo(paymentId: string): Promise<void>;
}
