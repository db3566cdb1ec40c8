import type { Disposition } from '../../domain/disposition.ts';
import type { AccountId, AttemptId, CampaignId, OperatorId } from '../../domain/ids.ts';
import type { OperatorState } from '../../domain/operator.ts';
import type { PastCall } from '../../pacing/relearn.ts';

/** An attempt as pacing sees it; instants are seconds by the database's clock. */
export interface CallSight {
  readonly attemptId: AttemptId;
  readonly campaignId: CampaignId;
  readonly reservedAt: number;
  readonly answeredAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly disposition: Disposition | undefined;
  /** The first wish for an operator. */
  readonly asked:
    | {
        readonly at: number;
        readonly offeredAt: number | undefined;
        readonly bridgedAt: number | undefined;
        readonly endedAt: number | undefined;
      }
    | undefined;
}

export interface OperatorNow {
  readonly operatorId: OperatorId;
  readonly accountId: AccountId;
  readonly queues: readonly string[];
  readonly state: OperatorState;
  readonly since: number;
}

/** People who want an operator of a queue and have none, whoever brought them there. */
export interface QueueNow {
  readonly accountId: AccountId;
  readonly queue: string;
  readonly waiting: number;
}

/** What the record teaches of a campaign that somebody else watched before. */
export interface Past {
  readonly calls: readonly PastCall[];
  /** Mean length of its message, seconds; undefined before the first call. */
  readonly messageSeconds: number | undefined;
  /** Who wanted an operator, by minute, oldest first. */
  readonly wanted: readonly { readonly at: number; readonly answered: number; readonly abandoned: number }[];
}

/** The record, as pacing needs it. Every question is asked for all campaigns at once. */
export interface PaceStore {
  /**
   * Takes the right to decide for those campaigns for whom nobody did within `leastMs`.
   * @returns the present in seconds
   */
  claim(campaigns: readonly CampaignId[], leastMs: number): Promise<{ at: number; mine: ReadonlySet<CampaignId> }>;
  /** Attempts reserved since an instant, and those of `open` whenever they were. */
  calls(since: ReadonlyMap<CampaignId, number>, open: readonly AttemptId[]): Promise<readonly CallSight[]>;
  floor(accounts: readonly AccountId[]): Promise<{
    readonly operators: readonly OperatorNow[];
    readonly queues: readonly QueueNow[];
  }>;
  past(campaign: CampaignId, windowSeconds: number, patienceSeconds: number): Promise<Past>;
}

/** What a campaign promises to those who want an operator. */
export interface PaceTerms {
  readonly patienceSeconds: number;
  readonly windows: readonly { readonly capPercent: number; readonly seconds: number }[];
}
