import type { AccountId, CampaignId, OperatorId, TransferId } from '../domain/ids.ts';
import type { DialledTalk } from './dialled-talk.ts';
import type { TransferRequest } from './ports.ts';

/** A number outside that an operator wants to connect a person with, such as a lawyer's office. */
export interface OutsideOrder {
  readonly accountId: AccountId;
  readonly transferId: TransferId;
  readonly operatorId: OperatorId;
  readonly campaignId: CampaignId | undefined;
  readonly attemptId: TransferRequest['attemptId'];
  /** E.164. */
  readonly number: string;
  /** `warm`: the operator speaks first and connects; `cold`: whoever answers gets the person. */
  readonly way: 'warm' | 'cold';
}

/** A permission to dial that number once. */
export interface OutsideGrant {
  /** Its channel's id. */
  readonly legId: string;
  dial(talk: { answered(at: Date): DialledTalk; ended(): void }): void;
}

/** The one gate through which calls are placed. */
export interface OutsideDialer {
  outside(
    order: OutsideOrder,
  ): Promise<OutsideGrant | { readonly refused: { readonly reason: string; readonly rule: string } }>;
}
