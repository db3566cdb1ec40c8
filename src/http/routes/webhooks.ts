import { z } from 'zod';
import {
  addWebhook,
  listDeliveries,
  listWebhooks,
  pingWebhook,
  removeWebhook,
  replayDelivery,
} from '../../adapters/postgres/webhooks/webhooks.ts';
import { randomTokens } from '../../adapters/secrets/tokens.ts';
import { refusedAddress } from '../../adapters/webhook-address.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { webhookEvents } from '../../domain/webhook.ts';
import { pageOf, pageQuery, readTimeCursor, toPage } from '../page.ts';
import { type Route, route } from '../route.ts';

const admin = ['admin'] as const;
const address = z.url({ protocol: /^https?$/, error: 'is no http or https address' }).max(1000);
const delivery = z.object({
  id: z.string(),
  event: z.string(),
  subject: z.string().nullable(),
  at: z.date(),
  state: z.enum(['waiting', 'done', 'dead']),
  tries: z.number(),
  nextAt: z.date(),
  doneAt: z.date().nullable(),
  status: z.number().nullable(),
  problem: z.string().nullable(),
});

/** Addresses that are told what happens: signed, tried again for two days, replayable. docs/webhooks.md */
export const webhookRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/webhooks',
      id: 'webhooks.list',
      about: 'Addresses that are told what happens',
      who: admin,
      keys: 'webhooks',
      answer: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            url: z.string(),
            events: z.array(z.string()).readonly(),
            createdAt: z.date(),
            waiting: z.number(),
            dead: z.number(),
          }),
        ),
        events: z.array(z.string()).readonly(),
      }),
    },
    async ({ kit, account }) => ({ items: [...(await listWebhooks(kit.pool, account.id))], events: webhookEvents }),
  ),
  route(
    {
      method: 'POST',
      path: '/api/webhooks',
      id: 'webhooks.add',
      secret: true,
      about: 'Tell an address; the secret that signs deliveries is shown in this answer and never again',
      who: admin,
      keys: 'webhooks',
      status: 201,
      body: z.object({ url: address, events: z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length) }),
      answer: z.object({ id: z.string(), secret: z.string() }),
    },
    async ({ kit, account, body }) => {
      const refused = refusedAddress(new URL(body.url), kit.config.webhooks.addresses);
      if (refused !== undefined) throw dozvonError('webhook-address-refused', { address: refused });
      const secret = `whsec_${randomTokens.make().token}`;
      return { id: await addWebhook(kit.pool, { accountId: account.id, ...body, secret }), secret };
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/webhooks/:webhook',
      id: 'webhooks.remove',
      about: 'Tell this address nothing any more',
      who: admin,
      keys: 'webhooks',
      status: 204,
    },
    ({ kit, params }) => removeWebhook(kit.pool, params.webhook),
  ),
  route(
    {
      method: 'POST',
      path: '/api/webhooks/:webhook/ping',
      id: 'webhooks.ping',
      about: 'Send a test event',
      who: admin,
      keys: 'webhooks',
      status: 202,
      answer: z.object({ delivery: z.string() }),
    },
    async ({ kit, params }) => ({ delivery: await pingWebhook(kit.pool, params.webhook) }),
  ),
  route(
    {
      method: 'GET',
      path: '/api/webhooks/:webhook/deliveries',
      id: 'webhooks.log',
      about: 'What was sent there, and what came of it, the newest first',
      who: admin,
      keys: 'webhooks',
      query: pageQuery,
      answer: pageOf(delivery),
    },
    async ({ kit, params, query: { cursor, limit } }) => {
      const lines = await listDeliveries(kit.pool, params.webhook, readTimeCursor(cursor), limit + 1);
      return toPage(
        lines,
        limit,
        ({ place, id }) => [place, id],
        ({ place: _, ...line }) => line,
      );
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/webhook-deliveries/:delivery/replay',
      id: 'webhooks.replay',
      about: 'Send a delivery again under its own id',
      who: admin,
      keys: 'webhooks',
      status: 202,
      answer: z.null(),
    },
    async ({ kit, params }) => {
      await replayDelivery(kit.pool, params.delivery);
      return null;
    },
  ),
];
