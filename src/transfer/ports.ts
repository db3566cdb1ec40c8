import type { AccountId, AttemptId, CampaignId, DebtorId, OperatorId, TransferId } from '../domain/ids.ts';
import type { TransferState } from '../domain/transfer.ts';

/** Who is being handed over, and where to. */
export interface TransferRequest {
  readonly accountId: AccountId;
  readonly campaignId: CampaignId | undefined;
  readonly attemptId: AttemptId | undefined;
  readonly inboundId: string | undefined;
  readonly debtorId: DebtorId | undefined;
  /** The person's living channel. */
  readonly channelId: string;
  readonly queue: string;
  readonly waitMs: number;
  /** Shown on the operator's phone. */
  readonly callerId: string;
}

export interface FreeOperator {
  readonly operatorId: OperatorId;
  /** Name of the SIP endpoint. */
  readonly login: string;
}

export interface TransferMove {
  readonly to: TransferState;
  readonly from: TransferState;
  readonly operatorId?: OperatorId;
  readonly recording?: string;
}

export interface TransferStore {
  /** Writes the transfer as `requested` at the database's present. */
  open(request: TransferRequest): Promise<TransferId>;
  move(id: TransferId, move: TransferMove): Promise<void>;
  /** Takes the operator who has been ready the longest, `ready → offered`; nobody else can take the same one. */
  claim(accountId: AccountId, queue: string): Promise<FreeOperator | undefined>;
  /** `offered → talking`. */
  talking(operator: OperatorId): Promise<void>;
  /** The offer came to nothing: `offered → ready`, or `offline` when the phone does not answer at all. */
  declined(operator: OperatorId, reachable: boolean): Promise<void>;
  /** `talking → wrap-up`. */
  wrapUp(operator: OperatorId): Promise<void>;
  /** `wrap-up → ready`. */
  ready(operator: OperatorId): Promise<void>;
  /** A phone registered or went away. */
  online(login: string, online: boolean): Promise<void>;
  /**
   * Ends what a dead owner of the node left open (`bridged → ended`, before that `abandoned`); its operators are `offline`
   * until their phones are seen.
   */
  recover(node: string): Promise<void>;
  recorded(
    transfer: TransferId,
    request: TransferRequest,
    file: string,
    seconds: number | undefined,
    lost?: string,
  ): Promise<void>;
}

export interface InboundCaller {
  readonly inboundId: string;
  readonly accountId: AccountId;
  readonly debtorId: DebtorId;
  readonly campaignId: CampaignId;
  readonly name: string | undefined;
  readonly language: 'ru' | 'en';
  readonly voice: string | undefined;
  /** Named in the greeting. */
  readonly creditor: string;
  readonly queue: string | undefined;
  readonly waitMs: number;
}

export interface InboundStore {
  /** Writes the call; recognises the caller by number among those whom this caller id has called. */
  arrived(call: {
    readonly node: string;
    readonly caller: string;
    readonly called: string;
    readonly callId: string | undefined;
    readonly at: Date;
  }): Promise<{ readonly inboundId: string; readonly known: InboundCaller | undefined }>;
  ended(inboundId: string, at: Date, outcome: InboundOutcome): Promise<void>;
}

export type InboundOutcome = 'transferred' | 'abandoned' | 'overflowed' | 'stranger';
