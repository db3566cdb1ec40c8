import type { AriEvent, RawChannel } from './raw-events.ts';

const callIdVariable = 'CHANNEL(pjsip,call-id)';

/** @returns the variable's value, or an empty text when the channel is gone or is not SIP */
export type AskVariable = (channelId: string, variable: string) => Promise<string>;

/**
 * Remembers the SIP Call-ID of each living channel for servers that do not tell it in every event: Asterisk 16 leaves it
 * out of `ChannelDestroyed`, servers before 16.24 never send it, so there it is asked for once a channel.
 */
export class LegacyCallIds {
  readonly #ask: AskVariable;
  /** Requests without a reply yet, whose channel has not ended either. */
  readonly #originating = new Set<string>();
  readonly #ids = new Map<string, string | Promise<string>>();

  constructor(ask: AskVariable) {
    this.#ask = ask;
  }

  /** To be told before the request is sent: the call may end before the reply comes. */
  originating(channelId: string): void {
    this.#originating.add(channelId);
  }

  /** @param channel as the reply describes it; absent when the request failed */
  originated(channelId: string, channel?: RawChannel): void {
    if (this.#originating.delete(channelId) && channel) this.#learn(channel);
  }

  #learn(channel: RawChannel): void {
    if (!channel.name.startsWith('PJSIP/') || this.#ids.has(channel.id)) return;
    this.#ids.set(channel.id, channel.protocol_id || this.#asked(channel.id));
  }

  /**
   * @returns the event with the Call-ID in its channel: at once where it is known, else when the server has told it;
   * `undefined` when there is nothing to add
   */
  complete(event: AriEvent): AriEvent | Promise<AriEvent> | undefined {
    const { channel } = event;
    if (!channel) return undefined;
    // A call that is refused at once ends before the reply to its originate has come: any earlier event may tell the id.
    if (event.type === 'StasisStart' || channel.protocol_id) this.#learn(channel);
    const known = this.#ids.get(channel.id);
    if (event.type === 'ChannelDestroyed') {
      this.#ids.delete(channel.id);
      this.#originating.delete(channel.id);
    }
    if (known === undefined || channel.protocol_id) return undefined;
    if (event.type !== 'StasisStart' && event.type !== 'ChannelDestroyed') return undefined;
    return typeof known === 'string'
      ? withCallId(event, channel, known)
      : known.then((id) => withCallId(event, channel, id));
  }

  #asked(channelId: string): Promise<string> {
    const asked = this.#ask(channelId, callIdVariable);
    void asked.then((id) => {
      if (this.#ids.get(channelId) === asked) this.#ids.set(channelId, id);
    });
    return asked;
  }
}

function withCallId(event: AriEvent, channel: RawChannel, id: string): AriEvent {
  return { ...event, channel: { ...channel, protocol_id: id } };
}
