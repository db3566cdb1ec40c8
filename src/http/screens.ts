import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { dozvonError } from '../domain/errors/index.ts';

/**
 * Serves the built screens. A path that is no file is a page of the application, so a reload anywhere works; below /api an unknown
 * path is an error.
 */
export async function serveScreens(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const there = folder !== undefined && existsSync(join(folder, 'index.html'));
  if (there) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      // The build puts .br and .gz beside each text.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Vite names these by their content.
        const forEver = path.includes('/assets/');
        reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const page = request.method === 'GET' && there && !path.startsWith('/api/') && !path.startsWith('/assets/');
    if (page) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    throw dozvonError('not-found', { what: 'address', name: path, hint: '/api/docs lists what there is' });
  });
}
