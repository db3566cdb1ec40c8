import fastify from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { HttpKit } from './kit.ts';
import { serveOpenApi } from './openapi.ts';
import { registerRoutes } from './register-routes.ts';
import { routes } from './routes/index.ts';

/** The OpenAPI description without a server: types of the screens are made of it. No handler runs, so none gets a kit. */
export async function describeApi(): Promise<object> {
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  await serveOpenApi(app);
  registerRoutes(app, {} as HttpKit, routes);
  await app.ready();
  const description = app.swagger();
  await app.close();
  return description;
}
