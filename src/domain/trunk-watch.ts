/**
 * The port through which the health of trunks is watched. It only looks: whoever implements it cannot place calls.
 * A trunk that does not answer qualify is not down: that informs, and failed INVITEs or a failed registration decide.
 */

export type RegistrationState = 'registered' | 'unregistered' | 'rejected' | 'stopped';

/** `unknown`: the trunk is not qualified, or no answer is due yet. */
export type Reachability = 'reachable' | 'unreachable' | 'unknown';

export interface TrunkHealth {
  readonly trunk: string;
  /** Absent when the trunk does not register. */
  readonly registration?: RegistrationState;
  readonly reachability: Reachability;
  /** Of the last qualify. */
  readonly roundTripMs?: number;
}

/** One RTCP report about one direction of a channel's audio. */
export interface RtpQuality {
  /** For a dial it is the attempt id. */
  readonly channelId: string;
  readonly trunk: string;
  /** `sent`: what the far side says of our audio; `received`: what we say of theirs. */
  readonly direction: 'sent' | 'received';
  /** Share lost since the last report, 0–100. */
  readonly lossPercent: number;
  readonly lostPackets: number;
  /** Interarrival jitter (RFC 3550); A-law and mu-law at 8 kHz are assumed. */
  readonly jitterMs: number;
  /** Only in reports about what we sent, and only once the far side has answered one of ours. */
  readonly roundTripMs?: number;
}

export type TrunkEvent =
  | { readonly type: 'health'; readonly at: Date; readonly health: TrunkHealth }
  | { readonly type: 'quality'; readonly at: Date; readonly quality: RtpQuality }
  | { readonly type: 'connected' | 'disconnected'; readonly at: Date };

export interface TrunkSnapshot {
  /** False: the rows are as old as the last connection. */
  readonly connected: boolean;
  /** One row an endpoint that has an address: trunks, and phones of operators. */
  readonly trunks: readonly TrunkHealth[];
}

export interface TrunkWatch {
  /** Connects and keeps connecting for ever. */
  start(): void;
  stop(): Promise<void>;
  /** `health` comes when something of it has changed. @returns the unsubscriber */
  onEvent(listener: (event: TrunkEvent) => void): () => void;
  snapshot(): TrunkSnapshot;
}
