import type { CallControl, CallEvent } from '../domain/call-control.ts';

type Handler = (event: CallEvent) => void;

/**
 * Hands every event of a node to the one call it belongs to, by channel id (or by the name of a recording).
 * One listener for the whole node: per-channel listeners leak and cost a scan per event.
 */
export class Switchboard {
  readonly #handlers = new Map<string, Handler>();
  readonly #unclaimed: Handler;
  readonly #unsubscribe: () => void;

  /** @param unclaimed gets what belongs to no known call: inbound calls, orphans, connection changes */
  constructor(control: CallControl, unclaimed: Handler) {
    this.#unclaimed = unclaimed;
    this.#unsubscribe = control.onEvent((event) => this.#deliver(event));
  }

  /** From now on events of this channel go to `handler`, until `detach` or the channel's end. */
  attach(channelId: string, handler: Handler): void {
    this.#handlers.set(channelId, handler);
  }

  detach(channelId: string): void {
    this.#handlers.delete(channelId);
  }

  /** Ids of all channels that have an owner here. */
  attached(): ReadonlySet<string> {
    return new Set(this.#handlers.keys());
  }

  close(): void {
    this.#unsubscribe();
    this.#handlers.clear();
  }

  #deliver(event: CallEvent): void {
    const id = channelOf(event);
    const handler = id === undefined ? undefined : this.#handlers.get(id);
    if (event.type === 'ended' && id !== undefined) this.#handlers.delete(id);
    (handler ?? this.#unclaimed)(event);
  }
}

function channelOf(event: CallEvent): string | undefined {
  if (event.type === 'entered') return event.channel.id;
  return 'channelId' in event ? event.channelId : undefined;
}
