import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allow } from './guard/allow.ts';
import { visitorOf } from './guard/authenticate.ts';
import { ownAccount } from './guard/own.ts';
import { refuseForeignOrigin } from './guard/same-origin.ts';
import { type Guest, handle } from './handle.ts';
import type { HttpKit } from './kit.ts';
import { routeSchema } from './openapi.ts';
import type { Route } from './route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the guards found out; set before any body is read. */
    guest: Guest | null;
  }
}

/** Puts every route behind the same guards, in the same order: origin, visitor, right, account, limit, form, handler. */
export function registerRoutes(app: FastifyInstance, kit: HttpKit, list: readonly Route[]): void {
  app.decorateRequest('guest', null);
  for (const route of list) {
    app.route({
      method: route.method,
      url: route.path,
      schema: routeSchema(route),
      ...(route.perMinute !== undefined && {
        config: {
          rateLimit: {
            max: route.perMinute,
            timeWindow: 60_000,
            keyGenerator: (request: FastifyRequest) => request.ip,
          },
        },
      }),
      onRequest: async (request, reply) => {
        // Names, numbers and debts: no browser or proxy writes an answer to its disk.
        reply.header('cache-control', 'no-store');
        request.guest = await guard(kit, route, request);
      },
      handler: (request, reply) => answer(kit, route, request, reply),
    });
  }
}

async function guard(kit: HttpKit, route: Route, request: FastifyRequest): Promise<Guest> {
  refuseForeignOrigin(request);
  const visitor = route.who === 'public' ? undefined : await visitorOf(kit.pool, kit.addresses.instance, request);
  allow(route, visitor);
  const params = request.params as Readonly<Record<string, string>>;
  return { visitor, account: await ownAccount(kit.pool, route, visitor, params) };
}

async function answer(kit: HttpKit, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const guest = request.guest ?? { visitor: undefined, account: null };
  return handle(kit, route, guest, request, reply);
}
