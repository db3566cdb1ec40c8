import fastify from 'fastify';
import { makeMetrics } from '../observability/metrics.ts';
import type { RoleKit, Running } from './role-kit.ts';

/** The web server: so far health and metrics. Listens before it returns. */
export async function startApi({ addresses, log, role }: RoleKit): Promise<Running> {
  const metrics = makeMetrics(role);
  const server = fastify({ loggerInstance: log, disableRequestLogging: true });
  server.get('/healthz', () => ({ status: 'ok', instance: addresses.instance }));
  server.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  await server.listen({ host: addresses.http.host, port: addresses.http.port });
  return { stop: () => server.close() };
}
