import type { CallEvent } from '../../domain/call-control.ts';
import type { AriConnection } from './connection.ts';

/** Q.850: interworking, unspecified. */
const unspecified = 127;

/**
 * Sees to it that every channel that entered gets its `ended`.
 * The server subscribes us to the channels that we originate, for their whole life; to all others (calls that come in,
 * listening legs) only while they are in the application, so that their `ChannelDestroyed` would never arrive.
 */
export class CallEnds {
  readonly #connection: AriConnection;
  readonly #app: string;
  readonly #originated = new Set<string>();

  constructor(connection: AriConnection, app: string) {
    this.#connection = connection;
    this.#app = app;
    connection.onEvent((event) => this.#see(event));
  }

  /** To be told before the request is sent. */
  originating(channelId: string): void {
    this.#originated.add(channelId);
  }

  /** The request was refused: no event will follow. */
  notOriginated(channelId: string): void {
    this.#originated.delete(channelId);
  }

  #see(event: CallEvent): void {
    if (event.type === 'entered' && !this.#originated.has(event.channel.id)) void this.#subscribe(event.channel.id);
    else if (event.type === 'ended') this.#originated.delete(event.channelId);
    else if (event.type === 'disconnected') this.#originated.clear();
  }

  async #subscribe(channelId: string): Promise<void> {
    const answer = await this.#connection.request('applications.subscribe', {
      applicationName: this.#app,
      eventSource: `channel:${channelId}`,
    });
    // 422: no such channel. It ended before it could be watched, so nobody else will tell its end.
    if (answer.ok || answer.failure === 'not-sent' || answer.failure === 'no-answer') return;
    const causeText = 'Ended before it could be watched';
    this.#connection.tell({ type: 'ended', at: new Date(), channelId, cause: unspecified, causeText });
  }
}
