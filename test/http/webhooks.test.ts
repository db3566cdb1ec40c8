import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postgresWebhookStore } from '../../src/adapters/postgres/webhooks/webhook-store.ts';
import { httpWebhookPost } from '../../src/adapters/webhook-post.ts';
import { deliverDue } from '../../src/outreach/webhooks/deliver.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { quietLog } from '../support/quiet-log.ts';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';
import { makeProperty } from './support/property.ts';

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let world: HttpWorld;
let admin: Asker;
let listener: Server;
let heard: Heard[];
let answers: number[];

beforeAll(async () => {
  world = await httpWorld();
  admin = await world.user('admin');
  listener = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 200).end();
    });
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
});
beforeEach(async () => {
  heard = [];
  answers = [];
  await world.pool.query('update webhooks set removed_at = now()');
  await world.pool.query(`update webhook_deliveries set state = 'dead'`);
});
afterAll(async () => {
  listener.close();
  await world.stop();
});

const url = () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}/told`;

async function subscribe(events: readonly string[]): Promise<{ id: string; secret: string }> {
  return (await admin.post('/api/webhooks', { url: url(), events })).json();
}

const deliver = () =>
  deliverDue(
    {
      store: postgresWebhookStore(world.pool),
      post: httpWebhookPost('any'),
      clock: new ManualClock(),
      log: quietLog(),
    },
    50,
  );

const dueNow = () => world.pool.query(`update webhook_deliveries set next_at = now() where state = 'waiting'`);

const log = async (id: string) => (await admin.get(`/api/webhooks/${id}/deliveries`)).json().items;

describe('telling other programmes', () => {
  it('given a campaign that finishes, then its address is told once, signed', async () => {
    const { secret } = await subscribe(['campaign.finished']);
    const { campaign } = await makeProperty(world.pool, world.ours);
    await world.pool.query(`update campaigns set state = 'finished' where id = $1`, [campaign]);
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(heard.length).toBe(1);
    const [{ headers, body } = { headers: {}, body: '' }] = heard;
    expect(JSON.parse(body)).toMatchObject({
      event: 'campaign.finished',
      data: { campaignId: campaign, state: 'finished' },
    });
    const [, seconds, sum] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['dozvon-signature'])) ?? [];
    expect(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')).toBe(sum);
  });

  it('given a dial that ends in a transaction that is rolled back, then nobody is told; committed, once', async () => {
    const { id } = await subscribe(['attempt.ended']);
    const { attempt } = await makeProperty(world.pool, world.ours);
    await world.pool.query(`update attempts set state = 'answered', ended_at = null where id = $1`, [attempt]);
    const end = `update attempts set state = 'ended', ended_at = now(), price = 123 where id = $1`;
    const connection = await world.pool.connect();
    await connection.query('begin');
    await connection.query(end, [attempt]);
    await connection.query('rollback');
    connection.release();
    expect(await log(id)).toEqual([]);
    await world.pool.query(end, [attempt]);
    await deliver();
    expect(heard.map(({ body }) => JSON.parse(body).data)).toEqual([
      expect.objectContaining({ attemptId: attempt, disposition: 'heard-full', price: '1.23' }),
    ]);
  });

  it('given an address that fails, then it is tried again later, and the log says why', async () => {
    const { id } = await subscribe(['promise.made']);
    answers = [500, 302];
    await admin.post(`/api/webhooks/${id}/ping`);
    await deliver();
    expect(await deliver()).toBe(0);
    expect(await log(id)).toEqual([expect.objectContaining({ state: 'waiting', tries: 1, status: 500 })]);
    await dueNow();
    await deliver();
    await dueNow();
    await deliver();
    expect(await log(id)).toEqual([expect.objectContaining({ state: 'done', tries: 3, status: 200 })]);
    expect(new Set(heard.map(({ headers }) => headers['dozvon-delivery'])).size).toBe(1);
  });

  it('given ten tries in vain, then it is given up, and a replay sends it again', async () => {
    const { id } = await subscribe(['promise.made']);
    answers = Array.from({ length: 10 }, () => 503);
    const { delivery } = (await admin.post(`/api/webhooks/${id}/ping`)).json();
    for (let i = 0; i < 12; i++) {
      await dueNow();
      await deliver();
    }
    expect(heard.length).toBe(10);
    expect(await log(id)).toEqual([expect.objectContaining({ state: 'dead', tries: 10 })]);
    expect((await admin.post(`/api/webhook-deliveries/${delivery}/replay`)).statusCode).toBe(202);
    await deliver();
    expect(heard.length).toBe(11);
  });

  it('given a webhook that was removed, then a replay sends nothing there', async () => {
    const { id } = await subscribe(['campaign.finished']);
    const { delivery } = (await admin.post(`/api/webhooks/${id}/ping`)).json<{ delivery: string }>();
    await admin.ask({ method: 'DELETE', url: `/api/webhooks/${id}` });
    await admin.post(`/api/webhook-deliveries/${delivery}/replay`);
    await deliver();
    expect(heard).toEqual([]);
  });

  it("given the address of a machine's own secrets, then it is refused when it is entered", async () => {
    const body = { url: 'http://169.254.169.254/latest', events: ['campaign.finished'] };
    expect((await admin.post('/api/webhooks', body)).json()).toMatchObject({ code: 'webhook-address-refused' });
  });

  it('given an event of another account or of no interest, then nothing is sent', async () => {
    await subscribe(['promise.made']);
    const [own, foreign] = [await makeProperty(world.pool, world.ours), await makeProperty(world.pool, world.theirs)];
    await world.pool.query(`update webhooks set removed_at = now() where account_id = $1`, [world.theirs]);
    for (const { campaign } of [own, foreign])
      await world.pool.query(`update campaigns set state = 'finished' where id = $1`, [campaign]);
    await world.pool.query(
      `insert into promises (id, account_id, debtor_id, made_at, source) values (gen_random_uuid(), $1, $2, now(), 'key')`,
      [world.theirs, foreign.person],
    );
    await world.pool.query(`update webhook_deliveries set state = 'dead' where event <> 'promise.made'`);
    await deliver();
    expect(heard).toEqual([]);
  });
});
