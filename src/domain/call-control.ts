/**
 * The port through which calls are controlled. Two adapters implement it (REST over WebSocket; npm `ari-client`), and both
 * pass one conformance suite on real servers. "The channel is already gone" is an expected answer, never an exception.
 */

/** Why a request did not succeed. `timeout` and `disconnected` after sending mean: nobody knows, reconcile by id. */
export type CallFailure =
  /** The channel, bridge or playback no longer exists (404). */
  | 'gone'
  /** The id is taken while its owner lives, or the state forbids it (409, 412). */
  | 'conflict'
  /** The server refused it (other 4xx) or failed (5xx). */
  | 'refused'
  /** Nothing was sent: no socket, or its last pong is older than 5 s. Provably unsent. */
  | 'not-sent'
  /** Sent, and no answer came in time or the socket broke first. */
  | 'no-answer';

export type CallAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: CallFailure; readonly message: string };

export type ChannelState = 'down' | 'ringing' | 'up' | 'other';

export interface ChannelInfo {
  readonly id: string;
  readonly name: string;
  readonly state: ChannelState;
  /** SIP Call-ID; absent when the server is too old to tell or the channel is not SIP. */
  readonly sipCallId?: string;
  readonly callerNumber: string;
  readonly createdAt: Date;
  /** In a list of channels: our application holds it. */
  readonly ours?: true;
}

export interface Originate {
  /** Becomes the channel id; for a dial it is the attempt id. */
  readonly channelId: string;
  /** Asterisk dial string without options: `PJSIP/79123456789@volga`. */
  readonly endpoint: string;
  readonly callerId?: string;
  /** Ring time limit in whole seconds. */
  readonly ringSeconds: number;
  /** Arrive in the event `entered`; plain words only. */
  readonly args?: readonly string[];
  /** Plain channel variables (no dialplan functions: they deadlock originate on some versions). */
  readonly variables?: Readonly<Record<string, string>>;
  readonly formats?: readonly string[];
}

/** Events of one node, in the order in which the server sent them. `at` is the server's timestamp. */
export type CallEvent =
  | {
      readonly type: 'entered';
      readonly at: Date;
      readonly channel: ChannelInfo;
      readonly args: readonly string[];
      /** Extension that the channel dialled: for an inbound call, the number called. */
      readonly dialled: string;
    }
  | { readonly type: 'left'; readonly at: Date; readonly channelId: string }
  | { readonly type: 'state'; readonly at: Date; readonly channelId: string; readonly state: ChannelState }
  | { readonly type: 'key'; readonly at: Date; readonly channelId: string; readonly key: string }
  | {
      readonly type: 'playback-started' | 'playback-finished';
      readonly at: Date;
      readonly playbackId: string;
      readonly channelId: string;
      /** Present and true when the server could not play the media. */
      readonly failed?: boolean;
    }
  | { readonly type: 'talking-started'; readonly at: Date; readonly channelId: string }
  | { readonly type: 'talking-finished'; readonly at: Date; readonly channelId: string; readonly durationMs: number }
  | {
      readonly type: 'recording-finished' | 'recording-failed';
      readonly at: Date;
      readonly name: string;
      readonly seconds?: number;
      readonly cause?: string;
    }
  | {
      readonly type: 'hangup-requested';
      readonly at: Date;
      readonly channelId: string;
      readonly cause: number;
    }
  | {
      /** The one end of every call, answered or not (`ChannelDestroyed`). */
      readonly type: 'ended';
      readonly at: Date;
      readonly channelId: string;
      /** Q.850. */
      readonly cause: number;
      /** Final SIP status where the server tells it. */
      readonly sipStatus?: number;
      readonly causeText: string;
      /** SIP Call-ID, as in `ChannelInfo`: also for calls that nobody answered. */
      readonly sipCallId?: string;
    }
  | { readonly type: 'endpoint'; readonly at: Date; readonly endpoint: string; readonly online: boolean }
  | { readonly type: 'connected'; readonly at: Date; readonly version: string }
  | { readonly type: 'disconnected'; readonly at: Date };

/** Fields of one dynamic configuration object, in the order in which they must be set. */
export type ConfigFields = readonly (readonly [name: string, value: string])[];

export interface CallControl {
  /** Connects and keeps connecting for ever; the first `connected` event tells success. */
  start(): void;
  stop(): Promise<void>;
  readonly connected: boolean;
  /** Whether the server carries out orders one after the other, as they were given; else whoever needs that waits for each. */
  readonly ordered: boolean;
  /** Listeners must only enqueue: a slow one makes the server cut the socket. @returns the unsubscriber */
  onEvent(listener: (event: CallEvent) => void): () => void;

  /**
   * After `no-answer` the call may still begin, even after the next `connected`: a server that was frozen carries out what
   * it had received within the last 5 s. `conflict` is told only while the channel really lives.
   */
  originate(request: Originate): Promise<CallAnswer<ChannelInfo>>;
  answer(channelId: string): Promise<CallAnswer<void>>;
  ring(channelId: string): Promise<CallAnswer<void>>;
  hangUp(channelId: string, reason?: 'normal' | 'busy' | 'congestion'): Promise<CallAnswer<void>>;
  channels(): Promise<CallAnswer<readonly ChannelInfo[]>>;
  channel(channelId: string): Promise<CallAnswer<ChannelInfo>>;
  variable(channelId: string, name: string): Promise<CallAnswer<string>>;
  /** Before the first playback only: a playing channel lets it, and all that follows on the socket, wait. Reports speech: `talking-started`, and `talking-finished` after `silenceMs` below `threshold` (0–32767). */
  detectTalking(channelId: string, silenceMs: number, threshold: number): Promise<CallAnswer<void>>;

  /** Plays files one after the other as one playback; paths are absolute, without extension. */
  play(channelId: string, playbackId: string, files: readonly string[]): Promise<CallAnswer<void>>;
  stopPlayback(playbackId: string): Promise<CallAnswer<void>>;
  startMusic(channelId: string, musicClass: string): Promise<CallAnswer<void>>;
  stopMusic(channelId: string): Promise<CallAnswer<void>>;

  createBridge(bridgeId: string): Promise<CallAnswer<void>>;
  addToBridge(bridgeId: string, channelIds: readonly string[]): Promise<CallAnswer<void>>;
  removeFromBridge(bridgeId: string, channelIds: readonly string[]): Promise<CallAnswer<void>>;
  destroyBridge(bridgeId: string): Promise<CallAnswer<void>>;
  bridges(): Promise<CallAnswer<readonly string[]>>;

  /**
   * Records what both parties of a bridge say into `<name>.wav` of the server's recording folder.
   * An older recording of that name is never written over: `conflict`.
   */
  recordBridge(bridgeId: string, name: string): Promise<CallAnswer<void>>;
  /**
   * Records what one channel says. The server plays nothing to the channel meanwhile: what is asked to play waits for the
   * end of the recording. To record beside a message, record a `snoop` leg that listens `in`.
   */
  recordChannel(channelId: string, name: string): Promise<CallAnswer<void>>;
  stopRecording(name: string): Promise<CallAnswer<void>>;
  /** A listening or speaking leg on a living channel: supervisor's work. */
  snoop(
    channelId: string,
    snoopId: string,
    spy: 'none' | 'in' | 'out' | 'both',
    whisper: 'none' | 'in' | 'out' | 'both',
  ): Promise<CallAnswer<ChannelInfo>>;

  /** Sends keys to the far side of a channel. @param keys digits, `*`, `#`, `A`–`D` */
  sendKeys(channelId: string, keys: string): Promise<CallAnswer<void>>;

  /** Asks for `endpoint` events and the present state of a SIP endpoint. */
  endpointOnline(name: string): Promise<CallAnswer<boolean>>;
  /** Creates or replaces a configuration object (`res_pjsip`, `endpoint`, `volga`) without a restart. */
  putConfig(module: string, type: string, id: string, fields: ConfigFields): Promise<CallAnswer<void>>;
  deleteConfig(module: string, type: string, id: string): Promise<CallAnswer<void>>;
}
