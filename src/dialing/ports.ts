import type { CallPlan } from '../domain/call-plan.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { PastContact, PolicyDecision, PolicySubject } from '../domain/contact-policy.ts';
import type { Disposition } from '../domain/disposition.ts';
import type { AccountId, AttemptId, CampaignId, DebtorId, NodeName, OperatorId, TargetId } from '../domain/ids.ts';
import type { LedgerLine } from '../domain/rate-card.ts';
import type { SkipReason } from '../domain/skip-reason.ts';
import type { AttemptKind } from '../domain/target.ts';
import type { TargetFacts } from '../domain/target-facts.ts';

/** The right of one dialer process to use one node. A later owner has a higher `fence`; an older one can change nothing. */
export interface Lease {
  readonly node: NodeName;
  readonly fence: number;
}

export interface TrunkLimits {
  readonly name: string;
  readonly lines: number;
  /** INVITEs per second, evenly spaced. */
  readonly perSecond: number;
}

/** A target whose message is ready: all that is missing is the permission. */
export interface Candidate {
  readonly facts: TargetFacts;
  readonly plan: CallPlan;
}

export interface ReserveRequest {
  readonly lease: Lease;
  readonly trunk: TrunkLimits;
  readonly campaignId: CampaignId;
  readonly spec: CampaignSpec;
  readonly candidates: readonly Candidate[];
  /** Slots further away than this are not taken now. */
  readonly horizonMs: number;
}

/** The pure policy, asked under the person's lock. `at` is the instant of the dial by the database's clock. */
export type Decide = (subject: PolicySubject, history: readonly PastContact[], at: Date) => PolicyDecision;

/** A permission: counters, line and slot are held until the attempt is settled. */
export interface Granted {
  readonly attemptId: AttemptId;
  /** Absent where an operator dials: nothing is played. */
  readonly candidate?: Candidate;
  readonly phone: string;
  /** Not before this instant, by the database's clock. */
  readonly dialAt: Date;
  /** How long it may ring. */
  readonly ringMs: number;
}

export interface Reserved extends Granted {
  readonly candidate: Candidate;
}

/** A person whom an operator wants to call. */
export interface HandOrder {
  readonly campaignId: CampaignId;
  readonly debtorId: DebtorId;
  readonly operatorId: OperatorId;
  readonly kind: 'manual' | 'callback';
  /** The promise that is kept by this call. */
  readonly callbackId?: string;
  /** Absent: the first usable number. */
  readonly phone?: string;
}

export interface HandRequest extends HandOrder {
  readonly lease: Lease;
  readonly trunk: TrunkLimits;
  readonly spec: CampaignSpec;
}

/** Why an operator may not dial now: the bucket, the rule and its sentence, and the next lawful instant. */
export interface HandRefusal {
  readonly why: SkipReason;
  readonly rule: string;
  readonly reason: string;
  readonly next?: Date;
}

export type HandAnswer =
  | { readonly granted: Granted; readonly accountId: AccountId; readonly name: string | undefined }
  | { readonly refused: HandRefusal };

export interface ReserveAnswer {
  readonly reserved: readonly Reserved[];
  /** Not taken now, and why: they wait for the scheduler again. */
  readonly left: readonly { readonly targetId: TargetId; readonly why: SkipReason }[];
  /** The lease is no longer ours: stop. */
  readonly fenced: boolean;
}

/** What the network said and the conversation came to, when an attempt has ended. */
export interface AttemptEnd {
  readonly attemptId: AttemptId;
  /** When the order left, by the database's clock. */
  readonly dialedAt?: Date;
  readonly ringingAt?: Date;
  readonly answeredAt?: Date;
  readonly endedAt: Date;
  readonly callId?: string;
  readonly disposition: Disposition;
  readonly cause?: number;
  readonly sipStatus?: number;
  readonly heardMs: number;
  readonly messageMs?: number;
  readonly firstAudioMs?: number;
  readonly keys: string;
  readonly labels: readonly string[];
}

export interface AttemptProgress {
  readonly attemptId: AttemptId;
  /** `sent`: the server took the order and named the Call-ID. */
  readonly state: 'sent' | 'ringing' | 'answered';
  readonly at: Date;
  readonly callId?: string;
}

/** The attempt as it stands when it is settled, with what the rules need. */
export interface SettleFacts {
  readonly accountId: AccountId;
  readonly campaignId: CampaignId | undefined;
  readonly targetId: TargetId | undefined;
  readonly debtorId: DebtorId;
  readonly attemptId: AttemptId;
  readonly phone: string;
  readonly trunk: string;
  readonly kind: AttemptKind;
  /** Numbers of the person that may still be dialled, in order. */
  readonly phones: readonly string[];
  /** Earlier ended attempts of the target, oldest first. */
  readonly history: readonly PastAttempt[];
  readonly spec: CampaignSpec | undefined;
  readonly end: AttemptEnd;
}

export interface PastAttempt {
  readonly attemptId: AttemptId;
  readonly kind: AttemptKind;
  readonly disposition: Disposition;
  readonly phone: string;
  readonly trunk: string;
  readonly endedAt: Date;
}

export type NextStep =
  | {
      readonly do: 'again';
      readonly at: Date;
      readonly phone: string;
      readonly kind: AttemptKind;
      readonly trunk?: string;
    }
  | { readonly do: 'done'; readonly why: SkipReason | undefined }
  | { readonly do: 'review' };

export interface Settlement {
  readonly price: number;
  readonly cost: number;
  readonly currency: string;
  readonly lines: readonly LedgerLine[];
  readonly next: NextStep;
  /** What the attempt says of its trunk; undefined: nothing. */
  readonly trunk: 'works' | 'fails' | undefined;
  readonly phoneHealth: 'good' | 'bad' | 'wrong-person' | undefined;
}

/** The record, as dialing needs it. Every method is one transaction. */
export interface AttemptStore {
  /** Facts of targets that are waiting and due; those that are not any more are missing from the answer. */
  facts(targetIds: readonly TargetId[]): Promise<readonly TargetFacts[]>;
  reserve(request: ReserveRequest, decide: Decide): Promise<ReserveAnswer>;
  /** The same permission for one person whom an operator dials. */
  reserveByHand(request: HandRequest, decide: Decide): Promise<HandAnswer>;
  /**
   * The last check, the policy asked again, and the move `reserved → dialing`, under the fence, for a batch. Whoever is not
   * in the answer was refused or lost to another owner, and must not be dialled.
   */
  beginDial(
    lease: Lease,
    attempts: readonly AttemptId[],
    policyOf: (campaignId: CampaignId, by?: 'operator') => Promise<Decide>,
  ): Promise<ReadonlySet<AttemptId>>;
  progress(lease: Lease, batch: readonly AttemptProgress[]): Promise<void>;
  settle(lease: Lease, ends: readonly AttemptEnd[], judge: (facts: SettleFacts) => Settlement): Promise<void>;
  /** Attempts of this node that are open but belong to nobody living. */
  orphans(lease: Lease, living: ReadonlySet<string>): Promise<readonly Orphan[]>;
  /** Gives back reservations that were never sent. */
  release(lease: Lease, attempts: readonly AttemptId[]): Promise<void>;
  /** `dialing` and later, of which nobody knows how they ended: spends what it held, sends the target to review. */
  unknown(lease: Lease, attempts: readonly AttemptId[]): Promise<void>;
  /** Not to be dialled in this campaign any more, and why. */
  skip(targetId: TargetId, why: SkipReason): Promise<void>;
  /** Puts targets back to the scheduler. */
  giveBack(targetIds: readonly TargetId[]): Promise<void>;
  /** At once: a number or person that asked never to be called again. */
  optOut(attemptId: AttemptId): Promise<void>;
}

export interface Orphan {
  readonly attemptId: AttemptId;
  readonly state: 'reserved' | 'dialing' | 'ringing' | 'answered' | 'lost';
}

export interface LeaseStore {
  /** Takes the node when it is free or its lease has run out; undefined while another lives. */
  claim(node: NodeName, owner: string, ttlMs: number): Promise<Lease | undefined>;
  /** @returns false when the lease is lost; the database's clock otherwise */
  renew(
    lease: Lease,
    owner: string,
    ttlMs: number,
    connected: boolean,
    note: string | undefined,
  ): Promise<Date | false>;
  leave(lease: Lease): Promise<void>;
}

/** The hopper's far end: work that came through Redis. */
export interface Hopper {
  /**
   * Starts taking; `take` resolves when the target was reserved or given back.
   * @param lost a target whose taker died: the scheduler may offer it again at once
   */
  serve(
    trunk: string,
    take: (targetId: TargetId) => Promise<void>,
    lost: (targetId: TargetId) => Promise<void>,
  ): Promise<void>;
  stop(): Promise<void>;
}

/** Prepares the audio of a person's message before anything is dialled. */
export interface Preparation {
  /** @returns undefined when this person's message cannot be spoken; the reason is logged */
  prepare(facts: TargetFacts): Promise<CallPlan | undefined>;
}
