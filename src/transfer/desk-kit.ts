import type { CallControl, CallEvent } from '../domain/call-control.ts';
import type { Clock } from '../domain/clock.ts';
import type { Log } from '../domain/log.ts';
import type { Offer } from './offer.ts';
import type { OutsideDialer } from './outside-ports.ts';
import type { FreeOperator, HandOverNews, TransferRequest, TransferStore } from './ports.ts';

/** What the desk and each hand-over work with. */
export interface DeskKit {
  readonly control: CallControl;
  readonly store: TransferStore;
  /** Dials numbers outside. */
  readonly outside: OutsideDialer;
  readonly clock: Clock;
  readonly log: Log;
  /** Put before the names of recordings. */
  readonly recordingPrefix: string;
  /** Time for an operator's notes where no screen ends it. */
  readonly wrapUpMs: number;
  newId(): string;
  attach(channelId: string, handle: (event: CallEvent) => void): void;
  operatorReady(): void;
  /** Whether this phone is registered at the node. */
  phoneOnline(login: string): boolean;
  /** The person goes on with an operator who is in the talk already, as a transfer of its own. */
  join(request: TransferRequest, operator: FreeOperator, offer: Offer, tell: (news: HandOverNews) => void): void;
  /** The person goes on to another operator as a transfer of its own. */
  again(request: TransferRequest, tell: (news: HandOverNews) => void): void;
}
