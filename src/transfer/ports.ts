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
  /** The person's number, E.164, as far as it is known. */
  readonly phone?: string;
  /** How far the message was heard until now. */
  readonly heard?: Heard;
  /** Asked first, for as long as the first half of the wait. */
  readonly wanted?: OperatorId;
  /** Not asked for the first half of the wait: handed the person on, or its page was lost. */
  readonly not?: OperatorId;
  readonly follows?: TransferId;
  /** The operator dialled: nobody waited in a queue. */
  readonly byHand?: true;
}

export interface Heard {
  readonly heardMs: number;
  readonly messageMs: number;
  readonly keys: string;
}

export interface FreeOperator {
  readonly operatorId: OperatorId;
  /** Name of the SIP endpoint. */
  readonly login: string;
  /** `webrtc`: a page, whose operator ends the notes by hand and takes a break after an offer that was not taken. */
  readonly kind: 'sip' | 'webrtc';
}

/** Who may be offered a call. */
export interface Wanted {
  readonly accountId: AccountId;
  readonly queue: string;
  /** This one only. */
  readonly only?: OperatorId;
  readonly not?: OperatorId;
}

/** Why an offer came to nothing. */
export type NotTaken = 'declined' | 'unreachable' | 'called-off';

/** What the person's call learns of its transfer. */
export type HandOverNews = 'bridged' | 'overflowed' | 'ended';

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
  claim(wanted: Wanted): Promise<FreeOperator | undefined>;
  /** `offered → talking`. */
  talking(operator: OperatorId): Promise<void>;
  /**
   * The offer came to nothing: `offered → ready`, or `offline` when a telephone is not there at all. A page whose operator
   * does not answer goes on a break: no second offer to an empty chair.
   */
  declined(operator: OperatorId, why: NotTaken): Promise<void>;
  /** `talking → wrap-up`; a page has until then to write its notes. */
  wrapUp(operator: OperatorId): Promise<void>;
  /**
   * The person was put on hold, is back, or waits for a page that was lost; a guest came into the talk, or left it.
   * @param guest with `guest` alone
   */
  noted(id: TransferId, what: 'talking' | 'held' | 'lost' | 'guest' | 'alone', guest?: OperatorId): Promise<void>;
  /** The person was connected with somebody outside. @param leg its channel's id */
  outsideJoined(leg: string): Promise<void>;
  /** Nobody took over from a page that was lost: somebody calls back. */
  owesCallback(id: TransferId): Promise<void>;
  /** `wrap-up → ready`, of a telephone. */
  ready(operator: OperatorId): Promise<void>;
  /** A phone registered or went away. */
  online(login: string, online: boolean): Promise<void>;
  /**
   * Ends what a dead owner of the node left open (`bridged → ended`, before that `abandoned`); its operators with telephones
   * are `offline` until those are seen, those with a page write their notes.
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
  /** The number that we know the caller by, E.164. */
  readonly phone: string;
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
