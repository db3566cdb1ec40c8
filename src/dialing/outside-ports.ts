import type { AccountId, AttemptId, CampaignId, OperatorId, TransferId } from '../domain/ids.ts';
import type { Rating } from '../domain/rate-card.ts';
import type { AttemptEnd, AttemptProgress, Granted, HandRefusal, Lease, Orphan, TrunkLimits } from './ports.ts';

/** A number outside that an operator wants to connect a person with. */
export interface OutsideOrder {
  readonly accountId: AccountId;
  readonly transferId: TransferId;
  readonly operatorId: OperatorId;
  readonly campaignId: CampaignId | undefined;
  /** The person's own dial; undefined for one who called us. */
  readonly attemptId: AttemptId | undefined;
  /** E.164. */
  readonly number: string;
  readonly way: 'warm' | 'cold';
}

export interface OutsideRequest extends OutsideOrder {
  readonly lease: Lease;
  readonly trunk: TrunkLimits;
  /** How long it may ring. */
  readonly ringMs: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Why it may not be dialled: the rule and its sentence. */
export type OutsideRefusal = Pick<HandRefusal, 'rule' | 'reason'> & {
  /** Another trunk may still do it. */
  readonly elsewhere: boolean;
};

export type OutsideAnswer =
  | { readonly granted: Granted; readonly name: string | undefined }
  | { readonly refused: OutsideRefusal };

/** The record of legs to numbers outside. The id of a leg is that of its channel. Every method is one transaction. */
export interface OutsideStore {
  /** Line, slot and the policy's answer under the trunk's lock; a no of the policy is written as well. */
  reserve(request: OutsideRequest): Promise<OutsideAnswer>;
  /** Right before the dial: the policy asked again, the emergency stop, the fence; `reserved → dialing`. @returns false: nothing may be sent */
  begin(lease: Lease, id: AttemptId): Promise<boolean>;
  progress(lease: Lease, news: AttemptProgress): Promise<void>;
  /** `… → ended` with its money; done once. */
  settle(lease: Lease, end: AttemptEnd, money: Pick<Rating, 'price' | 'cost' | 'lines'>): Promise<void>;
  /** `reserved → released`. */
  release(lease: Lease, id: AttemptId): Promise<void>;
  /** Open legs of this node that no living call stands for; they come under our fence. */
  orphans(lease: Lease, living: ReadonlySet<string>): Promise<readonly Orphan[]>;
  /** `… → unknown`: nobody knows how they ended. */
  unknown(lease: Lease, ids: readonly AttemptId[]): Promise<void>;
}
