import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';

let world: HttpWorld;
let admin: Asker;

beforeAll(async () => {
  world = await httpWorld();
  admin = await world.user('admin', world.ours, true);
});
afterAll(() => world.stop());

interface Listed {
  readonly name: string;
  readonly host: string;
  readonly entered: boolean;
  readonly lines: number;
}

const peer = { host: '192.0.2.10', username: 'volga', password: 'hush-hush', register: true, rate: '8/s' };
const add = (name: string, over: object = {}) => admin.post('/api/trunks', { ...peer, ...over, name });
const change = (name: string, payload: object) => admin.ask({ method: 'PUT', url: `/api/trunks/${name}`, payload });
const remove = (name: string) => admin.ask({ method: 'DELETE', url: `/api/trunks/${name}` });
const listed = async () => (await admin.get('/api/trunks')).json<{ items: Listed[] }>().items;
const kept = async (name: string): Promise<unknown> =>
  (await world.pool.query('select settings from trunks where name = $1', [name])).rows[0]?.settings;

describe('trunks that an administrator enters', () => {
  test('when one is entered, then the list has it at once, and no answer has its password', async () => {
    expect((await add('kama')).statusCode).toBe(204);
    expect(await listed()).toContainEqual(expect.objectContaining({ name: 'kama', host: '192.0.2.10', entered: true }));
    const entry = await admin.get('/api/trunks/kama/entry');
    expect(entry.json()).toMatchObject({ hasPassword: true, settings: { username: 'volga', rate: '8/s' } });
    const answers = [entry, await admin.get('/api/trunks'), await admin.get('/api/trunks/kama')];
    for (const { body } of answers) expect(body).not.toContain('hush-hush');
  });

  test('given a mistake, then nothing is kept and the field is named', async () => {
    const refused = await add('wrong', { password: undefined });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ code: 'trunk-wrong', fields: [{ field: 'body.register' }] });
    expect(await kept('wrong')).toBeUndefined();
  });

  test('given a name that is there, then the one that is there stays as it was', async () => {
    await add('oka');
    expect((await add('oka', { host: '192.0.2.99' })).json()).toMatchObject({ code: 'trunk-known' });
    expect(await kept('oka')).toMatchObject({ host: '192.0.2.10' });
    const ofFile = (await listed()).find(({ entered }) => !entered);
    expect((await add(ofFile?.name ?? '')).json()).toMatchObject({ code: 'trunk-in-file' });
  });

  test('when it is changed without a password, then it keeps its own; for another host it must be given anew', async () => {
    await add('don');
    const { password: _, ...shown } = peer;
    expect((await change('don', { ...shown, lines: 4 })).statusCode).toBe(204);
    expect(await kept('don')).toMatchObject({ lines: 4, password: 'hush-hush' });
    expect((await change('don', { ...shown, host: '192.0.2.66' })).json()).toMatchObject({ code: 'trunk-wrong' });
    expect(await kept('don')).toMatchObject({ host: '192.0.2.10' });
  });

  test('given a campaign that has not ended, then its trunk stays; when it has ended, then the trunk goes', async () => {
    await add('ural');
    const list = await world.pool.query<{ id: string }>(
      `insert into lists (id, account_id, name) values (gen_random_uuid(), $1, 'ural') returning id`,
      [world.ours],
    );
    await world.pool.query(
      `insert into campaigns (id, account_id, list_id, name, state, spec)
       values (gen_random_uuid(), $1, $2, 'November', 'paused', '{"trunks":["ural"]}')`,
      [world.ours, list.rows[0]?.id],
    );
    expect((await remove('ural')).json()).toMatchObject({ code: 'trunk-needed', params: { names: 'November' } });
    await world.pool.query(`update campaigns set state = 'finished' where name = 'November'`);
    expect((await remove('ural')).statusCode).toBe(204);
    expect((await listed()).map(({ name }) => name)).not.toContain('ural');
  });

  test('when it is entered, changed and removed, then the audit log has a line for each, without what was written', async () => {
    await add('lena');
    await change('lena', peer);
    await remove('lena');
    const { rows } = await world.pool.query(`select action, data from audit_log where data ->> 'trunk' = 'lena'`);
    expect(rows.map(({ action }) => action)).toEqual(['trunks.add', 'trunks.change', 'trunks.remove']);
    expect(JSON.stringify(rows)).not.toContain('hush-hush');
  });
});
