import type { AccountId, CampaignId, DebtorId, OperatorId } from '../domain/ids.ts';

/** What an operator may ask of the call that is being held. */
export type CallOrder =
  | { readonly do: 'hold' | 'resume' | 'hang-up' }
  /** The page was loaded anew and has no call any more: it is rung again. */
  | { readonly do: 'reclaim' }
  /** Keys for the far side: digits, `*`, `#`. */
  | { readonly do: 'keys'; readonly keys: string }
  /** A colleague comes into the talk as a third voice; `dismiss`: leaves it; `leave`: the operator does, and the colleague goes on. */
  | { readonly do: 'invite'; readonly operatorId: OperatorId }
  | { readonly do: 'dismiss' | 'leave' }
  /** Somebody outside is called, E.164, while the person hears music; `connect`: all three talk; `take-back`: without them. */
  | { readonly do: 'outside'; readonly number: string; readonly way: 'warm' | 'cold' }
  | { readonly do: 'connect' | 'take-back' }
  /** The person goes to a queue, or to one colleague first; this operator is free at once. */
  | { readonly do: 'hand-on'; readonly queue?: string; readonly operatorId?: OperatorId };

/** Codes of the error catalogue. */
export type OrderRefusal =
  | 'call-over'
  | 'order-failed'
  | 'operator-busy'
  | 'colleague-busy'
  | 'third-voice'
  | 'dial-refused'
  | 'outside-refused'
  | 'lines-busy'
  | 'cannot-dial';

/** A refusal with what its sentence names. */
export interface Refused {
  readonly code: OrderRefusal;
  readonly params: Readonly<Record<string, string>>;
}

/** An operator wants to call one person. `login` is the telephone of the operator's page. */
export interface DialOrder {
  readonly do: 'dial';
  readonly login: string;
  readonly accountId: AccountId;
  readonly operatorId: OperatorId;
  readonly campaignId: CampaignId;
  readonly debtorId: DebtorId;
  readonly kind: 'manual' | 'callback';
  readonly callbackId?: string;
  readonly phone?: string;
  /** Queue to which such a talk is handed on. */
  readonly queue: string;
}

/** What a supervisor does with a talk. */
export const listenModes = ['listen', 'whisper', 'barge'] as const;
export type ListenMode = (typeof listenModes)[number];

/** An order of a supervisor: `login` is the telephone of the supervisor's page. */
export interface ListenOrder {
  readonly do: 'overhear';
  readonly login: string;
  /** Absent: end it. */
  readonly mode?: ListenMode;
}
