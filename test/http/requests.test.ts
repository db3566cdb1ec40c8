import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresListStore } from '../../src/adapters/postgres/list-store.ts';
import { importList } from '../../src/intake/import-list.ts';
import { memoryList } from '../support/memory-list.ts';
import { type HttpWorld, httpWorld } from './support/http-world.ts';
import { makeProperty } from './support/property.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await httpWorld();
});
afterAll(() => world.stop());

describe('posts that are sent twice', () => {
  it('given one Idempotency-Key, then the account is made once and both answers are the same', async () => {
    const admin = await world.user('admin', world.ours, true);
    const add = () => admin.post('/api/accounts', { name: 'twice' }, { 'idempotency-key': 'k1' });
    const [first, second] = [await add(), await add()];
    expect(second.json()).toEqual(first.json());
    expect(second.headers['idempotency-replayed']).toBe('true');
    const { rows } = await world.pool.query(`select from accounts where name = 'twice'`);
    expect(rows.length).toBe(1);
  });

  it('given an answer with a secret, then it is done once, told once, and lies nowhere in the record', async () => {
    const admin = await world.user('admin');
    const add = () => admin.post('/api/keys', { name: 'secret', scopes: ['lists:read'] }, { 'idempotency-key': 'k5' });
    const { key } = (await add()).json<{ key: string }>();
    expect((await add()).json()).toMatchObject({ code: 'answer-not-kept' });
    const { rows } = await world.pool.query(`select count(*)::int as made from api_keys where name = 'secret'`);
    expect(rows).toEqual([{ made: 1 }]);
    const kept = await world.pool.query('select * from idempotency_keys where owner = $1', [admin.id]);
    expect(JSON.stringify(kept.rows)).not.toContain(key);
  });

  it('given ten at once with one key, then one is done and the others are told to wait or get its answer', async () => {
    const admin = await world.user('admin');
    const add = () => admin.post('/api/keys', { name: 'race', scopes: ['lists:read'] }, { 'idempotency-key': 'k2' });
    const answers = await Promise.all(Array.from({ length: 10 }, add));
    expect(answers.filter(({ statusCode }) => ![201, 409].includes(statusCode))).toEqual([]);
    const { rows } = await world.pool.query(`select from api_keys where name = 'race'`);
    expect(rows.length).toBe(1);
  });

  it('given the key with another body, then it is refused; with another user, it is another key', async () => {
    const [one, other] = [await world.user('admin'), await world.user('admin')];
    const body = (name: string) => ({ name, scopes: ['lists:read'] });
    expect((await one.post('/api/keys', body('a'), { 'idempotency-key': 'k3' })).statusCode).toBe(201);
    const reused = await one.post('/api/keys', body('b'), { 'idempotency-key': 'k3' });
    expect(reused.json()).toMatchObject({ code: 'idempotency-key-reused' });
    expect((await other.post('/api/keys', body('b'), { 'idempotency-key': 'k3' })).statusCode).toBe(201);
  });

  it('given a request that failed, then it may be sent again under its key', async () => {
    const admin = await world.user('admin');
    const body = { file: { name: 'x' }, list: '00000000-0000-0000-0000-000000000000' };
    const run = () => admin.post('/api/campaigns', body, { 'idempotency-key': 'k4' });
    expect((await run()).statusCode).toBe(422);
    const again = await run();
    expect(again.statusCode).toBe(422);
    expect(again.json()).toMatchObject({ code: 'campaign-file-invalid' });
  });
});

describe('the audit log', () => {
  it('given a change, then a line says who, what and on which thing, and no value of the request', async () => {
    const admin = await world.user('admin');
    const { person } = await makeProperty(world.pool, world.ours);
    await admin.post(`/api/people/${person}/stops`, { stop: 'hospital', on: true });
    const { rows } = await world.pool.query('select who, action, data from audit_log where subject = $1', [person]);
    expect(rows).toEqual([
      {
        who: expect.stringMatching(/^admin-/),
        action: 'people.set-stop',
        data: { fields: ['stop', 'on'], address: '127.0.0.1' },
      },
    ]);
  });

  it('given more lines than a page, then pages by cursor show each line once', async () => {
    const admin = await world.user('admin', world.theirs);
    for (let i = 0; i < 7; i++) await admin.post('/api/keys', { name: `key ${i}`, scopes: ['lists:read'] });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await admin.get(`/api/audit?limit=3${cursor && `&cursor=${cursor}`}`)
      ).json();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(7);
  });

  it('given a recording that is heard without a reason, then it is not played', async () => {
    const supervisor = await world.user('supervisor');
    const { recording } = await makeProperty(world.pool, world.ours);
    expect((await supervisor.get(`/api/recordings/${recording}/audio`)).statusCode).toBe(422);
  });
});

describe('accounts', () => {
  it('given an administrator of one account, then a user who works elsewhere too is out of reach', async () => {
    const admin = await world.user('admin');
    const whole = await world.user('admin', world.ours, true);
    const both = await world.user('specialist');
    await world.pool.query('insert into user_accounts values ($1, $2)', [both.id, world.theirs]);
    for (const id of [whole.id, both.id]) {
      expect((await admin.post(`/api/users/${id}/reset`)).statusCode).toBe(403);
      expect((await admin.ask({ method: 'DELETE', url: `/api/users/${id}` })).statusCode).toBe(403);
    }
    expect((await whole.post(`/api/users/${both.id}/reset`)).statusCode).toBe(200);
  });

  it('given ids of another account in a body or a query, then they are not found', async () => {
    const specialist = await world.user('specialist');
    const theirs = await makeProperty(world.pool, world.theirs);
    const file = { name: 'x', policy: 'unrestricted', trunks: ['sim'], message: { say: [{ text: 'Да' }] } };
    expect((await specialist.post('/api/campaigns', { file, list: theirs.list })).statusCode).toBe(404);
    expect(
      (await specialist.ask({ method: 'PUT', url: '/api/me', payload: { account: world.theirs } })).statusCode,
    ).toBe(404);
    const none = { items: [], nextCursor: null };
    expect((await specialist.get(`/api/attempts?campaign=${theirs.campaign}`)).json()).toEqual(none);
    expect((await specialist.get(`/api/attempts?person=${theirs.person}`)).json()).toEqual(none);
    expect((await specialist.get(`/api/people?list=${theirs.list}`)).json()).toEqual(none);
    expect((await specialist.get(`/api/live?topics=campaign:${theirs.campaign}`)).statusCode).toBe(404);
  });

  it('given a campaign file that names another account, then it is refused by field', async () => {
    const specialist = await world.user('specialist');
    const answer = await specialist.post('/api/campaigns/check', {
      text: 'name: x\naccount: theirs\npolicy: unrestricted\ntrunks: [sim]\nmessage: { say: [ { text: Да } ] }\n',
    });
    expect(answer.json()).toMatchObject({ ok: false, problems: [{ field: 'account' }] });
  });
});

describe('what lists bring in', () => {
  const evil = '=HYPERLINK("http://evil.example")';

  it('given a formula and a script in a list, then exports neutralise the one and JSON carries the other as text', async () => {
    const admin = await world.user('admin');
    const source = memoryList(
      `Телефон;ФИО;Сумма\n8 912 000 00 01;${evil};10\nсовсем не номер;<script>alert(1)</script>;=1+1\n`,
    );
    const { stored } = await importList(
      { source, store: postgresListStore(world.pool) },
      { account: 'ours', listName: 'evil' },
    );
    const csv = await admin.get(`/api/imports/${stored?.importId}/issues?format=csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body).not.toMatch(/(^|,)"?=1\+1/m);
    const people = (await admin.get('/api/people?q=%3DHYPER')).json();
    expect(people.items[0].name).toBe(evil);
    const answer = await admin.get('/api/people?q=%3DHYPER');
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
  });

  it('given a manager, then numbers are masked; given a specialist, then they are whole', async () => {
    const { person } = await makeProperty(world.pool, world.ours);
    const phoneFor = async (role: 'manager' | 'specialist') =>
      (await (await world.user(role)).get(`/api/people/${person}`)).json().phones[0].number;
    expect(await phoneFor('specialist')).toMatch(/^\+7912\d{7}$/);
    expect(await phoneFor('manager')).toMatch(/^\+\*{9}\d\d$/);
  });
});
