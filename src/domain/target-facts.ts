import type { PolicySubject } from './contact-policy.ts';
import type { DebtorVars } from './debtor-filter.ts';
import type { AccountId, AttemptId, CampaignId, DebtorId, TargetId } from './ids.ts';
import type { AttemptKind } from './target.ts';

/** What is known of one target when it is prepared for a dial. */
export interface TargetFacts {
  readonly accountId: AccountId;
  readonly campaignId: CampaignId;
  readonly targetId: TargetId;
  readonly debtorId: DebtorId;
  readonly name: string | undefined;
  /** Usable numbers, E.164, in the list's order. */
  readonly phones: readonly string[];
  /** The number that the next dial goes to; absent: the person has no usable one. */
  readonly phone: string | undefined;
  readonly kind: AttemptKind;
  /** The trunk that a failover asks for. */
  readonly trunk: string | undefined;
  readonly follows: AttemptId | undefined;
  /** Names that messages and filters use: `phone`, `name`, `debt.amount`, and every extra column. */
  readonly vars: DebtorVars;
  /** Total of the open debts in kopecks; undefined where the list has no sums. */
  readonly debtAmount: number | undefined;
  /** Days since the earliest due date; negative before it. */
  readonly debtAgeDays: number | undefined;
  readonly segment: string | undefined;
  readonly subject: PolicySubject;
  /** Changes whenever a debt of this person changes: a message prepared for another version is not spoken. */
  readonly version: string;
}
