import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { PolicySubject } from '../domain/contact-policy.ts';
import type { Disposition } from '../domain/disposition.ts';
import type { AccountId, AttemptId, CampaignId, NodeName, TargetId } from '../domain/ids.ts';
import type { AttemptEnd, Lease, SettleFacts, Settlement } from './ports.ts';

/** An attempt of which nobody knew how it ended, with all that the record has of it. */
export interface UnknownAttempt {
  readonly attemptId: AttemptId;
  readonly accountId: AccountId;
  readonly trunk: string;
  readonly phone: string;
  readonly dialedAt: Date;
  readonly answeredAt?: Date;
  /** When it was given up. */
  readonly endedAt: Date;
  readonly callId?: string;
  /** Longest ring of its campaign. */
  readonly ringLimitMs: number;
  /** The strongest that the record itself knows to have happened in the call: an opt-out or a transfer is written at once. */
  readonly happened?: Disposition;
}

/** What evidence says of one unknown attempt. */
export type Finding =
  /** No order left, so nobody was called. */
  | { readonly kind: 'not-sent' }
  | {
      readonly kind: 'unanswered';
      readonly endedAt: Date;
      /** From the order to the end. */
      readonly ringMs: number;
      /** Q.850; 0 when there is none. */
      readonly cause: number;
      readonly sipStatus?: number;
    }
  | { readonly kind: 'answered'; readonly answeredAt: Date; readonly endedAt: Date };

/** Where evidence came from; stands on the attempt's last event. */
export interface EvidenceSource {
  readonly source: 'call-log' | 'carrier' | 'person';
  /** The log's words, the carrier's line, or the person's reason. */
  readonly note: string;
  /** Who gave it, when a person did. */
  readonly by?: string;
}

export interface Resolution {
  readonly end: AttemptEnd;
  readonly evidence: EvidenceSource;
}

/** Which unknown attempts are asked for. All absent: every one. */
export interface UnknownFilter {
  readonly ids?: readonly AttemptId[];
  readonly accountId?: AccountId;
  readonly campaignId?: CampaignId;
  /** Only while this lease holds its node, and only of that node. */
  readonly lease?: Lease;
  /** Only those given up in the last milliseconds. */
  readonly withinMs?: number;
}

export interface UnknownStore {
  unknowns(filter: UnknownFilter): Promise<readonly UnknownAttempt[]>;
  /** Call-IDs among these that stand on an attempt. */
  claimed(callIds: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * `unknown → ended` with the disposition that the evidence supports: money by correction lines, the target out of review
   * by the rule, a campaign that was thought finished open again. An attempt that is no longer unknown is left alone.
   * @returns how many were resolved
   */
  resolve(resolutions: readonly Resolution[], judge: (facts: SettleFacts) => Settlement): Promise<number>;
  /** Unknown attempts without evidence, given up at least so long ago, whose targets still stand in review. */
  inReview(olderThanMs: number): Promise<readonly ReviewedAttempt[]>;
  /** The targets wait until these instants; `until` is written on the attempt. */
  wait(waits: readonly Wait[]): Promise<void>;
}

export interface ReviewedAttempt {
  readonly attemptId: AttemptId;
  readonly targetId: TargetId;
  readonly spec: CampaignSpec;
  readonly subject: PolicySubject;
  readonly dialedAt: Date;
}

export interface Wait {
  readonly attemptId: AttemptId;
  readonly until: Date;
}

/** One line of a server's own log of calls; instants are milliseconds since 1970, by the server's clock. */
export interface CallLogLine {
  readonly at: number;
  readonly event: 'started' | 'answered' | 'hung-up';
  readonly channelId: string;
  /** Which start of the server wrote it. */
  readonly run: string;
  /** Q.850, of a hang-up. */
  readonly cause?: number;
}

export interface CallLog {
  /** Lines from an instant on, in the order in which they were written. */
  lines(from: Date): AsyncIterable<CallLogLine>;
}

/** A carrier's own record of one INVITE. Times are milliseconds since 1970, by the carrier's clock. */
export interface CarrierRecord {
  readonly at: number;
  readonly number: string;
  readonly callId: string;
  readonly answeredAt?: number;
  readonly endedAt?: number;
  readonly sipStatus?: number;
}

export interface NodeLog {
  readonly node: NodeName;
  readonly log: CallLog;
}
