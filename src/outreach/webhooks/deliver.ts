import type { Clock } from '../../domain/clock.ts';
import type { Log } from '../../domain/log.ts';
import { nextTryAfter } from './backoff.ts';
import type { DueDelivery, Sent, WebhookPost, WebhookStore } from './ports.ts';
import { signature } from './sign.ts';

const atOnce = 16;
const lookEveryMs = 1000;

export interface WebhookKit {
  readonly store: WebhookStore;
  readonly post: WebhookPost;
  readonly clock: Clock;
  readonly log: Log;
}

/** Tells addresses what happened. Several may run: each delivery is taken by one. */
export class WebhookSender {
  readonly #kit: WebhookKit;
  #cancel: (() => void) | undefined;
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(kit: WebhookKit) {
    this.#kit = kit;
  }

  start(): void {
    this.#plan(0);
  }

  /** Waits for what is being sent. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel?.();
    await this.#turn;
  }

  #plan(ms: number): void {
    if (this.#stopped) return;
    this.#cancel = this.#kit.clock.after(ms, () => {
      this.#turn = this.#look().then((ms) => this.#plan(ms));
    });
  }

  /** @returns milliseconds until the next look */
  async #look(): Promise<number> {
    try {
      return (await deliverDue(this.#kit, atOnce)) === atOnce ? 0 : lookEveryMs;
    } catch (error) {
      this.#kit.log.warn({ error }, 'webhooks were not sent; they are tried again');
      return lookEveryMs;
    }
  }
}

/** Sends what is due, at most so many at once. @returns how many */
export async function deliverDue(kit: WebhookKit, limit: number): Promise<number> {
  const due = await kit.store.take(limit);
  await Promise.all(due.map((delivery) => deliver(kit, delivery)));
  return due.length;
}

async function deliver({ store, post, clock }: WebhookKit, delivery: DueDelivery): Promise<void> {
  const { id, url, secret, event, at, tries, data } = delivery;
  const body = JSON.stringify({ id, event, at: at.toISOString(), data });
  const sent = await post.send(url, body, {
    'content-type': 'application/json',
    'dozvon-event': event,
    'dozvon-delivery': id,
    'dozvon-signature': signature(secret, body, clock.now()),
  });
  if (isTaken(sent)) await store.done(id, sent.status);
  else await store.failed(id, sent, nextTryAfter(tries + 1));
}

function isTaken(sent: Sent): sent is { readonly status: number } {
  return 'status' in sent && sent.status >= 200 && sent.status < 300;
}
