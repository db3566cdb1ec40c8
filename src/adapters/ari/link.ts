import type { CallAnswer } from '../../domain/call-control.ts';
import type { ControlLog } from '../control-log.ts';
import type { ReplyText } from './answers.ts';
import type { OperationName, OperationParams } from './operations.ts';
import type { AriEvent } from './raw-events.ts';

/** Where and as whom to connect. */
export interface AriTarget {
  /** Base address that ends in the ARI prefix: `http://127.0.0.1:8088/ari`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Stasis applications that this socket serves. */
  readonly apps: readonly string[];
  readonly requestTimeoutMs: number;
  readonly log: ControlLog;
}

/** Both are called in the order of the network, each in a turn of its own, never from inside the socket's handler. */
export interface LinkListener {
  event(event: AriEvent): void;
  /** Called once; requests still waiting have been answered `no-answer` before. */
  closed(reason: string): void;
}

/** One connection from its opening to its end. It never reconnects: the connection keeper makes a new one. */
export interface AriLink {
  /** False when the last pong is older than 5 s; such a link sends nothing and is destroyed with its unsent bytes. */
  usable(): boolean;
  request(name: OperationName, params: OperationParams, body?: unknown): Promise<CallAnswer<ReplyText>>;
  /** Whether the server carries out requests one after the other, as they were given. */
  readonly ordered: boolean;
  /** Ends it now. Unsent bytes are dropped. */
  destroy(reason: string): void;
}

/** @throws Error when the server does not accept the connection within a few seconds */
export type OpenLink = (target: AriTarget, listener: LinkListener) => Promise<AriLink>;
