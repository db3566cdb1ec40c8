import { join } from 'node:path';
import type { FastifySchema } from 'fastify';
import { openPool } from '../adapters/postgres/pool.ts';
import { postgresWebhookStore } from '../adapters/postgres/webhooks/webhook-store.ts';
import { QueueBoard } from '../adapters/redis/queue-board.ts';
import { httpWebhookPost } from '../adapters/webhook-post.ts';
import { campaignReferences } from '../cli/campaign-references.ts';
import { makeApp } from '../http/app.ts';
import { LiveHub } from '../http/live/hub.ts';
import { serveSip } from '../http/sip-proxy.ts';
import { makeMetrics } from '../observability/metrics.ts';
import { WebhookSender } from '../outreach/webhooks/deliver.ts';
import { bookInForce } from '../policy/book-in-force.ts';
import { checkout } from '../stack/state-folder.ts';
import { auditNow } from './audit-now.ts';
import { keepDesk } from './desk-keeper.ts';
import { messageEar } from './hear.ts';
import type { RoleKit, Running } from './role-kit.ts';
import { systemClock } from './system-clock.ts';

/** The web server: the API, the screens, health and metrics. Listens before it returns. */
export async function startApi({ config, addresses, log, role, readTrunks }: RoleKit): Promise<Running> {
  const metrics = makeMetrics(role);
  const pool = openPool(addresses.databaseUrl, 'api', 10);
  pool.on('error', (error) => log.warn({ error }, 'a connection to the record broke'));
  const live = new LiveHub(log);
  const now = (): Date => new Date();
  const queues = new QueueBoard(addresses.redisUrl);
  const audit = () => auditNow(pool, config, bookInForce);
  const ear = messageEar(addresses.folders.cache, pool, log);
  const kit = {
    pool,
    config,
    readTrunks,
    addresses,
    log,
    live,
    references: campaignReferences,
    now,
    ear,
    queues,
    audit,
  };
  const server = await makeApp({ kit, logger: log, screens: join(checkout, 'web/dist') });
  const hidden = { schema: { hide: true } as FastifySchema };
  server.get('/healthz', hidden, () => ({ status: 'ok', instance: addresses.instance }));
  server.get('/metrics', hidden, async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  serveSip(server, kit);
  const webhooks = new WebhookSender({
    store: postgresWebhookStore(pool),
    post: httpWebhookPost(config.webhooks.addresses),
    clock: systemClock,
    log,
  });
  const desk = keepDesk(addresses.databaseUrl, pool, live, log);
  webhooks.start();
  await server.listen({ host: addresses.http.host, port: addresses.http.port });
  return {
    stop: async () => {
      await desk.stop();
      await webhooks.stop();
      await server.close();
      await queues.close();
      await pool.end();
    },
  };
}
