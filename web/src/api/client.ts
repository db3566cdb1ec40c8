import createClient, { type ClientOptions } from 'openapi-fetch';
import { changeHeaders, send } from './http.ts';
import type { paths } from './schema.gen.ts';

const options: ClientOptions = { baseUrl: '/', fetch: send };
const plain = createClient<paths>(options);

plain.use({
  onRequest: ({ request }) => {
    if (request.method === 'GET') return;
    for (const [name, value] of Object.entries(changeHeaders())) request.headers.set(name, value);
  },
});

/** The typed API: paths, bodies and answers as the server's routes say them. Refusals come as `ApiError`. */
export const api = plain;

/** The answer itself: `send` has thrown already when there is none. */
export async function answer<T>(call: Promise<{ data?: T | undefined }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
