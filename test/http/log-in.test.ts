import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PostgresUsers } from '../../src/adapters/postgres/access/users.ts';
import { argonPasswords } from '../../src/adapters/secrets/passwords.ts';
import { hashOf } from '../../src/adapters/secrets/tokens.ts';
import { bodyExamples } from '../../src/http/body-examples.ts';
import { routes } from '../../src/http/routes/index.ts';
import { type HttpWorld, httpWorld } from './support/http-world.ts';

const password = 'four random words here';
let world: HttpWorld;
let hash: string;

beforeAll(async () => {
  world = await httpWorld();
  hash = await argonPasswords().hash(password);
});
afterAll(() => world.stop());

async function person(login: string): Promise<string> {
  const users = new PostgresUsers(world.pool);
  return users.add({ login, name: login, role: 'specialist', password: hash, accounts: [world.ours] });
}

const login = (body: object, headers = {}) => world.nobody.post('/api/auth/login', body, headers);

describe('logging in', () => {
  it('given the right password, then a cookie comes that no script reads and no other site sends', async () => {
    await person('anna');
    const answer = await login({ login: 'Anna', password });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toMatch(/^dozvon_abc123=[\w-]{43};.*HttpOnly; SameSite=Lax/);
    expect(answer.headers['set-cookie']).not.toMatch(/Secure/);
  });

  it('given the record, then it holds the hash of the session and not the session', async () => {
    await person('boris');
    const cookie = String((await login({ login: 'boris', password })).headers['set-cookie']);
    const token = /=([\w-]+);/.exec(cookie)?.[1] ?? '';
    const { rows } = await world.pool.query<{ token: Buffer }>('select token from sessions');
    expect(rows.some((row) => row.token.equals(hashOf(token)))).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('given a user that is not there and a wrong password, then the answers are the same', async () => {
    await person('vera');
    const [wrong, nobody] = [
      await login({ login: 'vera', password: 'x' }),
      await login({ login: 'nemo', password: 'x' }),
    ];
    expect(wrong.statusCode).toBe(401);
    expect(nobody.json()).toEqual(wrong.json());
  });

  it('given five wrong passwords, then the right one is refused too, and the answer says for how long', async () => {
    await person('gleb');
    for (let i = 0; i < 5; i++) await login({ login: 'gleb', password: 'wrong' });
    const answer = await login({ login: 'gleb', password });
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({ code: 'login-locked' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(50);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('given forty guesses at once, then no more than five are looked at', async () => {
    await person('dina');
    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        login({ login: 'dina', password: `guess ${i}` }, { 'x-forwarded-for': `10.0.0.${i}` }),
      ),
    );
    expect(guesses.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(5);
  });

  it('given a one-time link, then it sets a password once', async () => {
    const users = new PostgresUsers(world.pool);
    const id = await users.add({ login: 'egor', name: 'Egor', role: 'manager', accounts: [world.ours] });
    await users.makeLink(id, hashOf('the link'), 60);
    expect((await world.nobody.get('/api/auth/link?token=the%20link')).json()).toMatchObject({ login: 'egor' });
    const weak = await world.nobody.post('/api/auth/link', { token: 'the link', password: 'short' });
    expect(weak.json()).toMatchObject({ code: 'password-weak' });
    const use = () => world.nobody.post('/api/auth/link', { token: 'the link', password });
    expect((await use()).statusCode).toBe(200);
    expect((await use()).statusCode).toBe(410);
    expect((await login({ login: 'egor', password })).statusCode).toBe(200);
  });

  it('given a session, then logging out ends it', async () => {
    const user = await world.user('manager');
    expect((await user.post('/api/auth/logout')).statusCode).toBe(204);
    expect((await user.post('/api/auth/logout')).statusCode).toBe(401);
  });
});

describe('requests from other sites', () => {
  it.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost:80' }, 403],
    [{ origin: 'http://localhost:80' }, 204],
    [{ 'sec-fetch-site': 'same-origin' }, 204],
    [{}, 204],
  ])('given the headers %j on a change, then the answer is %i', async (headers, status) => {
    const user = await world.user('admin');
    expect((await user.post('/api/auth/logout', undefined, headers)).statusCode).toBe(status);
  });

  it('given a form that another page could send without asking, then it is not read', async () => {
    const answer = await world.nobody.ask({
      method: 'POST',
      url: '/api/auth/login',
      headers: { 'content-type': 'text/plain' },
      payload: '{"login":"anna","password":"x"}',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'request-unreadable', fields: [] });
  });
});

describe('the description of the API', () => {
  it('given every route that takes a body, then the page offers one that the route takes, and none for a route that is gone', () => {
    const taking = routes.filter(({ body }) => body !== undefined);
    const refused = taking.filter(({ id, body }) => !(id in bodyExamples && body?.safeParse(bodyExamples[id]).success));
    expect(refused.map(({ id }) => id)).toEqual([]);
    expect(Object.keys(bodyExamples).toSorted()).toEqual(taking.map(({ id }) => id).toSorted());
  });

  it('given every route, then /api/openapi.json has it with an operation id and who may use it', async () => {
    const { paths } = (await world.nobody.get('/api/openapi.json')).json();
    expect(paths['/api/auth/login'].post).toMatchObject({ operationId: 'auth.login', description: 'Who: everybody.' });
  });
});
