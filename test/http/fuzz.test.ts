import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOwnedName } from '../../src/adapters/postgres/access/owned.ts';
import type { Route } from '../../src/http/route.ts';
import { routes } from '../../src/http/routes/index.ts';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';
import { plausibleBody, plausibleQuery } from './support/plausible.ts';
import { makeProperty, type Property } from './support/property.ts';

const runs = 12;
let world: HttpWorld;
let property: Property;
let admin: Asker;
let operator: Asker;

beforeAll(async () => {
  world = await httpWorld();
  property = await makeProperty(world.pool, world.ours);
  admin = await world.user('admin', world.ours, true);
  operator = await world.user('operator');
});
afterAll(() => world.stop());

/** Streams never end, a control waits five seconds for a dialer that is not there, and a route that ends the asker's own session would make all others trivial. */
const ending = ['live.stream', 'auth.logout', 'me.change-password', 'desk.control'];

const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant(undefined));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('0', '-1', '1e400', '\u0000', '\ud800', '%', "'", 'null', '9'.repeat(30)),
);

function pathOf({ path }: Route, word: string): string {
  return path.replace(/:(\w+)/g, (_, name: string) =>
    isOwnedName(name) ? (property[name] ?? 'none') : encodeURIComponent(word.toWellFormed()) || 'x',
  );
}

async function ask(route: Route, asker: Asker, word: string, query: Record<string, string>, body: unknown) {
  const search = new URLSearchParams(query).toString();
  const payload = JSON.stringify(body) ?? '';
  return asker.ask({
    method: route.method,
    url: `${pathOf(route, word)}?${search}`,
    ...(route.method !== 'GET' && { payload, headers: { 'content-type': 'application/json' } }),
  });
}

describe('whatever is sent, the server answers with a reason', () => {
  it.each(
    routes.filter(({ id }) => !ending.includes(id)).map((route) => [`${route.method} ${route.path}`, route] as const),
  )('%s never answers 500', async (_name, route) => {
    const query = fc.oneof(
      plausibleQuery(route, property),
      fc.dictionary(fc.string({ maxLength: 10 }), anyText, { maxKeys: 3 }),
    );
    const body = fc.oneof(plausibleBody(route, property), anything);
    const given = fc.record({ word: anyText, query, body, byOperator: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(given, async ({ word, query, body, byOperator }) => {
        const answer = await ask(route, byOperator ? operator : admin, word, query, body);
        const told = answer.statusCode === 503 && answer.json().code !== 'internal';
        if (answer.statusCode >= 500 && !told) throw new Error(`${answer.statusCode} ${answer.body}`);
      }),
      // Longer than a shift waits for the dialer that is not there: at least one answer is judged, whatever comes first.
      { numRuns: runs, interruptAfterTimeLimit: 6500 },
    );
  });

  it.each([
    ['{', 400],
    ['', 400],
    ['[]', 422],
    ['"text"', 422],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 422],
    [`{"name":"x","__proto__":{"admin":true}}`, 400],
  ])('given the JSON %.20s, then the answer is %i and names the mistake', async (payload, status) => {
    const answer = await admin.ask({
      method: 'POST',
      url: '/api/users',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code: expect.stringMatching(/^request-/), where: 'POST /api/users' });
  });

  it('given a wrong field, then the answer names it', async () => {
    const answer = await admin.post('/api/users', { login: 'x', name: 'X', role: 'king' });
    expect(answer.json().fields).toEqual([expect.objectContaining({ field: 'body.role' })]);
  });

  it('given more than two megabytes, then the answer is 413', async () => {
    const answer = await admin.post('/api/users', { login: 'x', name: 'x'.repeat(3_000_000), role: 'admin' });
    expect(answer.statusCode).toBe(413);
  });
});
