import type { CallOutcome } from '../domain/call-outcome.ts';
import type { PolicyDecision } from '../domain/contact-policy.ts';
import type { AccountId, DebtorId, OperatorId, TransferId } from '../domain/ids.ts';
import type { Kopecks } from '../domain/money.ts';
import type { PayOffer, UnpaidReason } from '../domain/unpaid-reason.ts';
import type { NextAction } from './outcome.ts';

/** A talk whose outcome is to be written. */
export interface Talked {
  readonly debtorId: DebtorId | undefined;
  /** True when its outcome stands already. */
  readonly written: boolean;
  /** Whole sum of the open debts. */
  readonly debt: Kopecks | undefined;
}

/** What the operator has filled in. */
export interface OutcomeForm {
  readonly outcome: CallOutcome;
  readonly promise?: { readonly due: string; readonly amount?: Kopecks; readonly place?: string };
  readonly callback?: { readonly at: Date };
  readonly reason?: UnpaidReason;
  readonly offer?: PayOffer;
  readonly next?: NextAction;
  readonly note?: string;
}

/** Everything that one outcome changes. */
export interface OutcomeWrite {
  readonly accountId: AccountId;
  readonly operatorId: OperatorId;
  readonly transferId: TransferId;
  readonly form: OutcomeForm & { readonly next: NextAction };
  readonly promised:
    | { readonly due: string; readonly amount: Kopecks | undefined; readonly place: string | undefined }
    | undefined;
}

export interface RecoveryStore {
  /** @returns undefined when this operator has had no such talk */
  talked(accountId: AccountId, operatorId: OperatorId, transferId: TransferId): Promise<Talked | undefined>;
  /**
   * Writes the outcome with all that follows from it, or nothing: disposition of the attempt, promise, reason, callback,
   * do-not-call, stop, health of the number; the draft goes.
   * @returns false when an outcome stood already
   */
  write(outcome: OutcomeWrite): Promise<boolean>;
}

/** Asks the policies whether and when a person may be called by an operator. */
export interface ContactGate {
  mayCall(accountId: AccountId, debtorId: DebtorId, at: Date): Promise<PolicyDecision>;
}
