import type { CallAnswer, CallEvent } from '../../domain/call-control.ts';
import { KeptConnection } from '../kept-connection.ts';
import { unlessAborted } from '../unless-aborted.ts';
import { failure, type ReplyText } from './answers.ts';
import { toCallEvent } from './call-events.ts';
import type { AriLink, AriTarget, OpenLink } from './link.ts';
import type { OperationName, OperationParams } from './operations.ts';
import { PlaybackStarts } from './playback-starts.ts';
import type { AriEvent } from './raw-events.ts';

const replaced = 'was replaced by another client';

export interface ConnectionPlan {
  readonly node: string;
  readonly target: AriTarget;
  /** Asks the server who it is, before every connection: it may have been updated meanwhile. */
  readonly version: (signal: AbortSignal) => Promise<string>;
  readonly transportFor: (version: string) => OpenLink;
  /** Runs on every new connection before `connected` is told. */
  readonly prepare: (connection: AriConnection) => Promise<void>;
}

/** Keeps one socket open to one server, for ever, and delivers its events in order. */
export class AriConnection {
  readonly #plan: ConnectionPlan;
  readonly #listeners = new Set<(event: CallEvent) => void>();
  /** Event types that the port does not know, and how many came. */
  readonly ignored = new Map<string, number>();
  readonly #starts = new PlaybackStarts();
  #link: AriLink | undefined;
  #connected = false;
  /** Events that came before `connected` was told. */
  #held: CallEvent[] = [];
  readonly #kept = new KeptConnection();

  constructor(plan: ConnectionPlan) {
    this.#plan = plan;
  }

  get connected(): boolean {
    return this.#connected && (this.#link?.usable() ?? false);
  }

  get ordered(): boolean {
    return this.#link?.ordered ?? false;
  }

  start(): void {
    const who = { node: this.#plan.node, what: 'ARI of Asterisk', log: this.#plan.target.log };
    this.#kept.start(who, (signal) => this.#liveOnce(signal));
  }

  /** Ends the connection and every wait; no event is told after it. */
  async stop(): Promise<void> {
    await this.#kept.stop(() => this.#link?.destroy('stopped'));
  }

  onEvent(listener: (event: CallEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  request(name: OperationName, params: OperationParams, body?: unknown): Promise<CallAnswer<ReplyText>> {
    if (this.#link) return this.#link.request(name, params, body);
    return Promise.resolve(failure('not-sent', `${name}: not connected to ${this.#plan.node}, nothing was sent`));
  }

  /** Tells listeners, in order with what the server sends. */
  tell(event: CallEvent): void {
    if (this.#connected) for (const listener of this.#listeners) listener(event);
    else this.#held.push(event);
  }

  /**
   * One connection from probe to end.
   * @returns whether it was a good one, after which the next try may come at once
   * @throws when the server did not accept it
   */
  async #liveOnce(signal: AbortSignal): Promise<boolean> {
    this.#held = [];
    const version = await this.#plan.version(signal);
    const end = Promise.withResolvers<string>();
    let link: AriLink | undefined;
    const opening = this.#plan.transportFor(version)(this.#plan.target, {
      event: (event) => {
        if (!signal.aborted) this.#receive(event);
      },
      closed: (reason) => {
        if (this.#link === link) this.#closed(signal);
        end.resolve(reason);
      },
    });
    link = await unlessAborted(opening, signal);
    this.#link = link;
    await this.#plan.prepare(this);
    const good = this.#link?.usable() ?? false;
    if (good) this.#open(version);
    const reason = await end.promise;
    const { node } = this.#plan;
    if (!signal.aborted) this.#plan.target.log.warn({ node, reason }, 'connection to Asterisk lost, reconnecting');
    return good && reason !== replaced;
  }

  #open(version: string): void {
    this.#connected = true;
    this.#plan.target.log.info({ node: this.#plan.node, version }, 'connected to Asterisk');
    const held = this.#held;
    this.#held = [];
    this.tell({ type: 'connected', at: new Date(), version });
    for (const event of held) this.tell(event);
  }

  #closed(signal: AbortSignal): void {
    this.#link = undefined;
    this.#starts.forgetAll();
    if (this.#connected && !signal.aborted) this.tell({ type: 'disconnected', at: new Date() });
    this.#connected = false;
  }

  #receive(raw: AriEvent): void {
    const event = toCallEvent(raw);
    if (!event) this.#ignore(raw);
    else if (!this.#starts.repeats(event)) this.tell(event);
  }

  #ignore(raw: AriEvent): void {
    this.ignored.set(raw.type, (this.ignored.get(raw.type) ?? 0) + 1);
    if (raw.type !== 'ApplicationReplaced') return;
    // Two dialers on one application: the lease decides who is right; this one must not send on a deaf socket.
    this.#plan.target.log.warn({ node: this.#plan.node }, 'another client took over our Stasis application');
    this.#link?.destroy(replaced);
  }
}
