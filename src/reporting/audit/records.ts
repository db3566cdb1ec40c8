import type { AttemptState } from '../../domain/attempt.ts';
import type { CampaignSpec } from '../../domain/campaign-spec.ts';
import type {
  Channel,
  ContactResult,
  PastContact,
  PolicyDecision,
  PolicyQuestion,
  Stop,
} from '../../domain/contact-policy.ts';
import type { Disposition } from '../../domain/disposition.ts';
import type { AttemptId, CampaignId, DebtorId, TargetId } from '../../domain/ids.ts';
import type { RateAttempt } from '../../domain/rate-card.ts';
import type { AttemptKind } from '../../domain/target.ts';

/** Instants are milliseconds since 1970, by the database's clock unless said otherwise. */
export interface AuditEvent {
  readonly type: string;
  readonly at: number;
  /** Why an attempt was refused. */
  readonly why: string | null;
}

/** The attempt that a redial or a failover follows. */
export interface EarlierAttempt {
  readonly id: AttemptId;
  readonly targetId: TargetId | null;
  readonly disposition: Disposition | null;
  readonly endedAt: number | null;
  readonly phone: string;
  readonly trunk: string;
  /** Of an unknown attempt without evidence: until when its person had to wait. */
  readonly waitUntil: number | null;
}

/** One attempt with all that is written about it. */
export interface AuditAttempt {
  readonly id: AttemptId;
  readonly accountId: string;
  readonly campaignId: CampaignId | null;
  readonly targetId: TargetId | null;
  readonly debtorId: DebtorId;
  readonly phone: string;
  readonly trunk: string;
  readonly kind: AttemptKind;
  readonly state: AttemptState;
  readonly disposition: Disposition | null;
  readonly reservedAt: number;
  readonly dialAt: number;
  readonly dialedAt: number | null;
  readonly ringingAt: number | null;
  readonly answeredAt: number | null;
  readonly endedAt: number | null;
  readonly heardMs: number;
  readonly price: number;
  readonly cost: number;
  readonly contact: boolean;
  readonly callId: string | null;
  readonly redialOf: AttemptId | null;
  readonly failoverOf: AttemptId | null;
  readonly earlier: EarlierAttempt | null;
  /** Dials of the same target that this one's cause has led to, this one included. */
  readonly sameCause: number;
  /** Earlier attempts of the same target that were really dialled. */
  readonly dialledBefore: number;
  readonly events: readonly AuditEvent[];
  /** Sums of the ledger lines. `reversed`: a dispute was upheld, so the account pays nothing for it. */
  readonly ledger: {
    readonly price: number;
    readonly cost: number;
    readonly contacts: number;
    readonly reversed: boolean;
  };
  /** The newest decision of the reservation. */
  readonly decision: WrittenDecision | null;
  /** What was decided when the policy was asked again right before the dial. */
  readonly originate: Pick<WrittenDecision, 'allowed' | 'at' | 'rule'> | null;
  readonly channel: Channel;
  /** What the person and the number had had in the month before this attempt was reserved. */
  readonly history: readonly WrittenContact[];
}

/** A decision as it was logged, with the facts it was made on. */
export interface WrittenDecision {
  readonly allowed: boolean;
  readonly at: number;
  readonly rule: string;
  /** Zone of the person then. */
  readonly zone: string | null;
  readonly stops: readonly Stop[] | null;
}

/** A denial of the scheduler, for all people of a place at once. */
export interface WrittenPutOff {
  readonly id: string;
  readonly at: number;
  /** Null: never. */
  readonly until: number | null;
  readonly rule: string;
  readonly policyVersion: string;
  readonly zones: readonly string[];
  readonly inputs: {
    readonly policies: readonly string[];
    readonly channel: Channel;
    readonly zone: string;
    readonly ringSeconds: number;
  };
}

export interface WrittenContact {
  readonly at: number;
  readonly channel: Channel;
  readonly result: ContactResult;
  readonly subject: NonNullable<PastContact['subject']>;
}

/** What the carrier wrote down of one INVITE. */
export interface WitnessCall {
  /** Milliseconds since 1970, by the carrier's clock. */
  readonly at: number;
  /** The number called, as the carrier saw it. */
  readonly number: string;
  readonly callId: string;
  /** Line of the file, for people. */
  readonly line: number;
  /** What some carriers add: how the call went. */
  readonly answeredAt?: number;
  readonly endedAt?: number;
  readonly sipStatus?: number;
}

export interface AuditedCampaign {
  readonly id: CampaignId;
  readonly name: string;
  readonly spec: Pick<CampaignSpec, 'rates' | 'redial' | 'lines' | 'policies'>;
}

export interface AuditedTrunk {
  readonly lines: number;
  readonly perSecond: number;
}

/** Everything that rules may ask beside the attempts themselves. */
export interface AuditContext {
  readonly campaigns: ReadonlyMap<string, AuditedCampaign>;
  /** By name; a trunk that is configured no more has no limits to check. */
  readonly trunks: ReadonlyMap<string, AuditedTrunk>;
  readonly rate: RateAttempt;
  /** The pure policy; undefined for a policy that this installation does not hold any more. */
  readonly decide: (question: PolicyQuestion) => PolicyDecision | undefined;
  readonly now: number;
}
