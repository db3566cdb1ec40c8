import type { CallAnswer } from '../../domain/call-control.ts';
import { mapAnswer, type ReplyText } from './answers.ts';
import type { AriConnection } from './connection.ts';

/**
 * Watches SIP endpoints through a second Stasis application on the same socket.
 * An application subscribed to an endpoint gets every event of every call there a second time; this one lets only the
 * endpoint's own state through.
 */
export class EndpointWatch {
  readonly #app: string;
  readonly #names = new Set<string>();

  constructor(app: string) {
    this.#app = app;
  }

  /** Subscribes, for later connections too. @returns the present state */
  async watch(connection: AriConnection, name: string): Promise<CallAnswer<boolean>> {
    const eventSource = `endpoint:PJSIP/${name}`;
    // Subscribed before asked, so that no change falls between.
    const subscribed = await connection.request('applications.subscribe', { applicationName: this.#app, eventSource });
    // `refused` (422) means that there is no such endpoint yet; asking for it says so in the port's words.
    if (subscribed.ok || subscribed.failure === 'not-sent') this.#names.add(name);
    if (!subscribed.ok && subscribed.failure !== 'refused') return subscribed;
    return mapAnswer(await connection.request('endpoints.get', { tech: 'PJSIP', resource: name }), isOnline);
  }

  forget(name: string): void {
    this.#names.delete(name);
  }

  /** After a new connection: subscribes again and tells the state of each endpoint, which may have changed meanwhile. */
  async renew(connection: AriConnection): Promise<void> {
    for (const name of this.#names) {
      const state = await this.watch(connection, name);
      if (state.ok) connection.tell({ type: 'endpoint', at: new Date(), endpoint: name, online: state.value });
    }
  }
}

function isOnline(text: ReplyText): boolean {
  return (JSON.parse(text) as { state?: string }).state === 'online';
}
