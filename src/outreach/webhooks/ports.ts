import type { WebhookEvent } from '../../domain/webhook.ts';

/** An event that is to be told now. */
export interface DueDelivery {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly event: WebhookEvent;
  readonly at: Date;
  /** Tries before this one. */
  readonly tries: number;
  /** What the record says of the thing; null when it is gone. */
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** What became of one try. */
export type Sent = { readonly status: number } | { readonly problem: string };

export interface WebhookStore {
  /** Takes deliveries that are due; nobody else takes them within a minute. */
  take(limit: number): Promise<readonly DueDelivery[]>;
  done(id: string, status: number): Promise<void>;
  /** @param againSeconds undefined: not tried again */
  failed(id: string, sent: Sent, againSeconds: number | undefined): Promise<void>;
}

export interface WebhookPost {
  /** Never rejects; gives up after 10 s and follows no redirect. */
  send(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Sent>;
}
