import { randomUUID } from 'node:crypto';
import type { AccountId } from '../../../domain/ids.ts';
import type { WebhookEvent } from '../../../domain/webhook.ts';
import type { Pool } from '../pool.ts';

/** An address as lists show it, without its secret. */
export interface WebhookSummary {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly createdAt: Date;
  readonly waiting: number;
  readonly dead: number;
}

export async function listWebhooks(pool: Pool, accountId: AccountId): Promise<readonly WebhookSummary[]> {
  const { rows } = await pool.query<WebhookSummary>(
    `select w.id, w.url, w.events, w.created_at as "createdAt",
       (select count(*) from webhook_deliveries where webhook_id = w.id and state = 'waiting') as waiting,
       (select count(*) from webhook_deliveries where webhook_id = w.id and state = 'dead') as dead
     from webhooks w where w.account_id = $1 and w.removed_at is null order by w.created_at desc`,
    [accountId],
  );
  return rows;
}

export interface NewWebhook {
  readonly accountId: AccountId;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly secret: string;
}

export async function addWebhook(pool: Pool, { accountId, url, events, secret }: NewWebhook): Promise<string> {
  const id = randomUUID();
  await pool.query('insert into webhooks (id, account_id, url, events, secret) values ($1, $2, $3, $4, $5)', [
    id,
    accountId,
    url,
    events,
    secret,
  ]);
  return id;
}

/** Nothing is sent there any more; what was sent stays in the log. */
export async function removeWebhook(pool: Pool, id: string): Promise<void> {
  await pool.query(
    `with gone as (update webhooks set removed_at = now() where id = $1)
     update webhook_deliveries set state = 'dead', problem = 'the webhook was removed' where webhook_id = $1 and state = 'waiting'`,
    [id],
  );
}

/** A test delivery. */
export async function pingWebhook(pool: Pool, id: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into webhook_deliveries (account_id, webhook_id, event) select account_id, id, 'ping' from webhooks where id = $1 returning id`,
    [id],
  );
  return rows[0]?.id ?? '';
}

/** One delivery in the log. */
export interface DeliveryLine {
  readonly id: string;
  readonly event: string;
  readonly subject: string | null;
  readonly at: Date;
  readonly place: string;
  readonly state: 'waiting' | 'done' | 'dead';
  readonly tries: number;
  readonly nextAt: Date;
  readonly doneAt: Date | null;
  readonly status: number | null;
  readonly problem: string | null;
}

export async function listDeliveries(
  pool: Pool,
  webhookId: string,
  before: readonly [place: string, id: string] | undefined,
  limit: number,
): Promise<readonly DeliveryLine[]> {
  const { rows } = await pool.query<DeliveryLine>(
    `select id, event, subject, at, at::text as place, state, tries, next_at as "nextAt", done_at as "doneAt", status, problem
     from webhook_deliveries where webhook_id = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid))
     order by at desc, id desc limit $4`,
    [webhookId, before?.[0] ?? null, before?.[1] ?? null, limit],
  );
  return rows;
}

/** Sends a delivery again under its own id, whatever became of it; to an address that was removed nothing is sent. */
export async function replayDelivery(pool: Pool, id: string): Promise<void> {
  await pool.query(
    `update webhook_deliveries set state = 'waiting', tries = 0, next_at = now(), done_at = null
     where id = $1 and exists (select from webhooks w where w.id = webhook_id and w.removed_at is null)`,
    [id],
  );
}
