import type { DisputeState } from '../../domain/dispute.ts';
import type { AccountId, AttemptId } from '../../domain/ids.ts';
import type { LedgerLine } from '../../domain/rate-card.ts';

/** A line of the bill as the ledger has it, locked. */
export interface BillLine {
  readonly written: readonly LedgerLine[];
}

export interface NewDispute {
  readonly reason: string;
  readonly raisedBy: string;
}

export interface DisputeAnswer {
  readonly state: Exclude<DisputeState, 'open'>;
  readonly answer: string;
  readonly answeredBy: string;
}

/** A dispute that waits for its answer. */
export interface OpenDispute {
  readonly raisedBy: string;
  /** Whether somebody besides `raisedBy` may answer disputes of this account. */
  readonly otherJudges: boolean;
}

export interface AnswerRules {
  /** Throws where this answer may not be given. */
  readonly check: (dispute: OpenDispute) => void;
  /** What is to be appended to the ledger; the call and its campaign cost so much less. */
  readonly reverse?: (line: BillLine) => LedgerLine | undefined;
}

/** Where disputes are kept. Each method is one transaction. */
export interface DisputeBook {
  /**
   * Notes a dispute of a line of the bill. @returns its id
   * @throws DozvonError `line-free` for a call that costs its account nothing, `dispute-open` when it is disputed already
   */
  raise(accountId: AccountId, attemptId: AttemptId, dispute: NewDispute): Promise<string>;
  /**
   * Answers a dispute that is open.
   * @throws DozvonError `dispute-answered`, `line-free` when nothing is left to give back, and what `rules.check` throws
   */
  answer(disputeId: string, answer: DisputeAnswer, rules: AnswerRules): Promise<void>;
}
