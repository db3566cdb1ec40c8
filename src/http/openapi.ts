import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import pkg from '../../package.json' with { type: 'json' };
import { errorAnswer } from './answer-error.ts';
import { bodyExamples } from './body-examples.ts';
import type { Route } from './route.ts';

/** Without the bar that asks for another description; areas are folded, for there are two hundred routes. */
const page = {
  layout: 'BaseLayout',
  docExpansion: 'none',
  filter: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: -1,
} as const;

/** The description at /api/openapi.json and the page at /api/docs; they are made of the routes themselves. */
export async function serveOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'dozvon',
        version: pkg.version,
        description:
          'The API of the screens, and of programmes with a key; docs/api.md goes the way of a billing system once. Errors carry a code of docs/errors.md. ' +
          'A POST with an Idempotency-Key is done once and answered alike for a day.',
      },
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'A key of Settings, API keys' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'dozvon_<instance>',
            description: 'Set by POST /api/auth/login',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: false,
    uiConfig: page,
    theme: { title: 'dozvon: API' },
  });
  app.get('/api/openapi.json', { schema: { hide: true } as FastifySchema }, () => app.swagger());
}

/** What fastify checks of a request, and what the page says about a route. */
export function routeSchema(route: Route): FastifySchema {
  const status = String(route.status ?? 200);
  const success = route.file
    ? { description: 'A file', content: Object.fromEntries(route.file.map((type) => [type, { schema: z.string() }])) }
    : (route.answer ?? z.null()).describe('Done');
  return {
    operationId: route.id,
    summary: route.about,
    description: `Who: ${whoText(route)}.`,
    tags: [route.id.split('.')[0] ?? ''],
    security: securityOf(route),
    ...(route.upload && { consumes: ['multipart/form-data'] }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body.meta({ examples: [bodyExamples[route.id]] }) }),
    params: paramsOf(route.path),
    response: { [status]: success, '4xx': errorAnswer },
  } as FastifySchema;
}

function whoText({ who, keys, method, everywhere }: Route): string {
  const people =
    typeof who === 'string' ? { user: 'everybody who is logged in', public: 'everybody' }[who] : who.join(', ');
  const whole = everywhere ? ' of the whole installation' : '';
  const scope = keys === undefined ? '' : `; keys with ${keys}:${method === 'GET' ? 'read' : 'write'}`;
  return `${people}${whole}${scope}`;
}

function securityOf({ who, keys }: Route): Record<string, string[]>[] {
  if (who === 'public') return [];
  return [{ session: [] }, ...(keys === undefined ? [] : [{ key: [] }])];
}

/** Ids are looked up, not judged: a wrong one is not found. */
function paramsOf(path: string): z.ZodType {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  return z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
}
