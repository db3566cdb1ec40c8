import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpWorld, httpWorld } from './support/http-world.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await httpWorld();
});
afterAll(() => world.stop());

const logIn = (login: string, password: string) => world.nobody.post('/api/auth/login', { login, password });

/** A user as an administrator makes one, with the password of the one-time link. */
async function newcomer(login: string): Promise<{ id: string; admin: Awaited<ReturnType<HttpWorld['user']>> }> {
  const admin = await world.user('admin');
  const made = await admin.post('/api/users', { login, name: 'Новый', role: 'specialist' });
  const { id, link } = made.json<{ id: string; link: { url: string } }>();
  const token = new URL(link.url).searchParams.get('token');
  expect((await world.nobody.post('/api/auth/link', { token, password: 'four random words' })).statusCode).toBe(200);
  return { id, admin };
}

describe('users under an administrator', () => {
  it('given a user who is closed, then sessions end and no log-in or link helps until the user is opened', async () => {
    const { id, admin } = await newcomer('closed-one');
    expect((await admin.post(`/api/users/${id}/close`, { on: true })).statusCode).toBe(204);
    expect((await logIn('closed-one', 'four random words')).json()).toMatchObject({ code: 'login-closed' });
    expect((await logIn('closed-one', 'a wrong password')).json()).toMatchObject({ code: 'login-wrong' });
    const link = (await admin.post(`/api/users/${id}/reset`)).json<{ url: string }>();
    const token = new URL(link.url).searchParams.get('token');
    const spent = await world.nobody.post('/api/auth/link', { token, password: 'five other random words' });
    expect(spent.json()).toMatchObject({ code: 'login-closed' });
    const shown = (await admin.get('/api/users')).json<{
      items: { id: string; closed: boolean; sessions: number }[];
    }>();
    expect(shown.items.find((each) => each.id === id)).toMatchObject({ closed: true, sessions: 0 });
    await admin.post(`/api/users/${id}/close`, { on: false });
    expect((await logIn('closed-one', 'four random words')).statusCode).toBe(200);
  });

  it('given a user with sessions, when they are ended, then the count is told and the password still works', async () => {
    const { id, admin } = await newcomer('with-sessions');
    await logIn('with-sessions', 'four random words');
    const ended = await admin.ask({ method: 'DELETE', url: `/api/users/${id}/sessions` });
    expect(ended.json()).toEqual({ ended: 2 });
    expect((await logIn('with-sessions', 'four random words')).statusCode).toBe(200);
  });

  it('given an own language, then it is the same in another browser', async () => {
    await newcomer('english-one');
    const cookie = (await logIn('english-one', 'four random words')).headers['set-cookie'] as string;
    const headers = { cookie };
    await world.app.inject({ method: 'PUT', url: '/api/me', headers, payload: { language: 'en' } });
    const elsewhere = (await logIn('english-one', 'four random words')).headers['set-cookie'] as string;
    const me = await world.app.inject({ method: 'GET', url: '/api/me', headers: { cookie: elsewhere } });
    expect(me.json()).toMatchObject({ login: 'english-one', language: 'en' });
  });

  it('given an administrator of the installation, then the own day can be planned in each account, and others see no stranger', async () => {
    const boss = await world.user('admin', world.theirs, true);
    const account = (await boss.get('/api/me')).json<{ account: { name: string } }>();
    expect(account.account.name).toBe('theirs');
    await boss.ask({ method: 'PUT', url: '/api/me', payload: { account: world.ours } });
    const plan = await boss.ask({ method: 'PUT', url: `/api/users/${boss.id}/plan`, payload: { calls: 40 } });
    expect(plan.statusCode).toBe(204);
    const seen = (await boss.get('/api/users')).json<{ items: { id: string; planCalls: number }[] }>();
    expect(seen.items.find(({ id }) => id === boss.id)).toMatchObject({ planCalls: 40 });
    const elsewhere = await world.user('admin', world.theirs, true);
    const local = await world.user('admin');
    const listed = (await local.get('/api/users')).json<{ items: { id: string }[] }>();
    expect(listed.items.map(({ id }) => id)).not.toContain(elsewhere.id);
    expect((await local.post(`/api/users/${elsewhere.id}/close`, { on: true })).statusCode).toBe(403);
  });

  it('given a new password, then a link that was made before is worth nothing', async () => {
    const { id, admin } = await newcomer('with-link');
    const link = (await admin.post(`/api/users/${id}/reset`)).json<{ url: string }>();
    const cookie = (await logIn('with-link', 'four random words')).headers['set-cookie'] as string;
    const change = { password: 'four random words', newPassword: 'other random words' };
    const headers = { cookie };
    const changed = await world.app.inject({ method: 'POST', url: '/api/me/password', headers, payload: change });
    expect(changed.statusCode).toBe(204);
    const token = new URL(link.url).searchParams.get('token');
    const used = await world.nobody.post('/api/auth/link', { token, password: 'a third set of words' });
    expect(used.json()).toMatchObject({ code: 'link-used-up' });
  });

  it('given a wrong password, then a line of the audit log says whose and from where, and a name that is nobody stays out', async () => {
    await newcomer('guessed');
    await logIn('Guessed', 'a wrong password');
    await logIn('my-secret-password', 'oops');
    const { rows } = await world.pool.query(
      `select who, data from audit_log where action = 'auth.refused' and (who = 'guessed' or data::text like '%secret%' or who = 'nobody')`,
    );
    expect(rows).toEqual([
      { who: 'guessed', data: { why: 'login-wrong', address: '127.0.0.1' } },
      { who: 'nobody', data: { why: 'login-wrong', address: '127.0.0.1' } },
    ]);
  });

  it('given the last administrator of the installation, then nobody can close that user', async () => {
    await world.pool.query('update users set removed_at = now() where everywhere and removed_at is null');
    const only = await world.user('admin', world.ours, true);
    const answer = await only.post(`/api/users/${only.id}/close`, { on: true });
    expect(answer.json()).toMatchObject({ code: 'last-admin' });
  });
});
