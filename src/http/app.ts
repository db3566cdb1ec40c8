import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { dozvonError } from '../domain/errors/index.ts';
import { answerError } from './answer-error.ts';
import type { HttpKit } from './kit.ts';
import { serveOpenApi } from './openapi.ts';
import { registerRoutes } from './register-routes.ts';
import type { Route } from './route.ts';
import { routes } from './routes/index.ts';
import { serveScreens } from './screens.ts';

const jsonLimitBytes = 2 * 1024 * 1024;
const uploadLimitBytes = 2 * 1024 * 1024 * 1024;
/** From one user, key or address; a page that is looked at asks a few times a second. */
const requestsPerMinute = 12_000;

export interface AppOptions {
  readonly kit: HttpKit;
  readonly logger: FastifyBaseLogger;
  /** Folder with the built screens; absent: the API alone. */
  readonly screens?: string;
  /** Tests add routes of their own. */
  readonly routes?: readonly Route[];
}

/** The whole server, not yet listening. */
export async function makeApp({ kit, logger, screens, routes: list = routes }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // A proxy for TLS stands on the same machine; nobody else may say where a request came from.
    trustProxy: 'loopback',
    bodyLimit: jsonLimitBytes,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, kit.log));
  // Text is no JSON: a form of another site could send it without asking.
  app.removeContentTypeParser('text/plain');
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: { directives: pageRules, useDefaults: false }, hsts: false });
  await app.register(multipart, { limits: { fileSize: uploadLimitBytes, files: 1, fields: 20 } });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    hook: 'preValidation',
    keyGenerator: ({ guest, ip }) => guestKey(guest) ?? ip,
    errorResponseBuilder: (_request, { max, ttl }) =>
      dozvonError('too-many-requests', { limit: max, seconds: Math.ceil(ttl / 1000) }),
  });
  await serveOpenApi(app);
  registerRoutes(app, kit, list);
  await serveScreens(app, screens);
  return app;
}

function guestKey(guest: { readonly visitor: { readonly kind: string } | undefined } | null): string | undefined {
  const visitor = guest?.visitor;
  if (!visitor) return undefined;
  if ('userId' in visitor) return String(visitor.userId);
  return 'keyId' in visitor ? String(visitor.keyId) : undefined;
}

/** Scripts and sounds come from us alone; pictures may be made on the page; nobody frames the screens. */
const pageRules = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  // Mantine writes its variables into the page.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'self'", 'ws:', 'wss:'],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'object-src': ["'none'"],
};
