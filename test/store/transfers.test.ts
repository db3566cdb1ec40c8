import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PostgresOperators } from '../../src/adapters/postgres/transfer/operators.ts';
import { PostgresTransfers } from '../../src/adapters/postgres/transfer/transfers.ts';
import type { OperatorId } from '../../src/domain/ids.ts';
import type { TransferRequest } from '../../src/transfer/ports.ts';
import { DialWorld } from '../support/dial-world.ts';
import { one } from '../support/one.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests(8);

async function scene() {
  const world = await DialWorld.make(record.pool);
  return { world, store: new PostgresTransfers(record.pool), operators: new PostgresOperators(record.pool) };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** An operator whose phone is registered. */
async function ready({ world, store, operators }: Scene, name: string, queues = ['collectors']): Promise<string> {
  const { login } = await operators.add(world.accountId, { name, queues, login: `op-${randomUUID()}` });
  await store.online(login, true);
  return login;
}

const stateOf = async ({ world }: Scene, login: string): Promise<string> =>
  (await world.row<{ state: string }>('select state from operators where login = $1', login)).state;

function request(world: DialWorld, over: Partial<TransferRequest> = {}): TransferRequest {
  return {
    accountId: world.accountId,
    campaignId: undefined,
    attemptId: undefined,
    inboundId: undefined,
    debtorId: undefined,
    channelId: randomUUID(),
    queue: 'collectors',
    waitMs: 30_000,
    callerId: '+79120000000',
    ...over,
  };
}

describe('operators of a queue', () => {
  it('given five calls ask at once for three operators, then each operator is given once', async () => {
    const s = await scene();
    const logins = [await ready(s, 'Anna'), await ready(s, 'Boris'), await ready(s, 'Vera')];
    const claims = await Promise.all(
      [1, 2, 3, 4, 5].map(() => s.store.claim({ accountId: s.world.accountId, queue: 'collectors' })),
    );
    const given = claims.filter((operator) => operator !== undefined).map(({ login }) => login);
    expect(given.sort()).toEqual(logins.sort());
  });

  it('given two are ready, then the one who has been longer is asked first, and goes to the end after a no', async () => {
    const s = await scene();
    const [first, second] = [await ready(s, 'Anna'), await ready(s, 'Boris')];
    const asked: (string | undefined)[] = [];
    for (let i = 0; i < 3; i++) {
      const operator = await s.store.claim({ accountId: s.world.accountId, queue: 'collectors' });
      asked.push(operator?.login);
      if (operator) await s.store.declined(operator.operatorId, 'declined');
    }
    expect(asked).toEqual([first, second, first]);
  });

  it('given operators of another queue, of another account, away or removed, then none of them is asked', async () => {
    const s = await scene();
    await ready(s, 'Support', ['support']);
    await ready(await scene(), 'Stranger');
    await s.operators.add(s.world.accountId, { name: 'Away', queues: ['collectors'] });
    await ready(s, 'Gone');
    await s.operators.remove(s.world.accountId, 'Gone');
    expect(await s.store.claim({ accountId: s.world.accountId, queue: 'collectors' })).toBeUndefined();
  });

  it('given a whole talk, then the operator goes ready, offered, talking, wrap-up, ready', async () => {
    const s = await scene();
    const login = await ready(s, 'Anna');
    const states: string[] = [await stateOf(s, login)];
    const operator = await s.store.claim({ accountId: s.world.accountId, queue: 'collectors' });
    const id = operator?.operatorId ?? ('' as OperatorId);
    for (const move of ['offered', 'talking', 'wrapUp', 'ready'] as const) {
      if (move !== 'offered') await s.store[move](id);
      states.push(await stateOf(s, login));
    }
    expect(states).toEqual(['ready', 'offered', 'talking', 'wrap-up', 'ready']);
  });

  it('given a move that the table does not allow, then the operator stays as they are', async () => {
    const s = await scene();
    const login = await ready(s, 'Anna');
    const { id } = await s.world.row<{ id: OperatorId }>('select id from operators where login = $1', login);
    await s.store.wrapUp(id);
    await s.store.talking(id);
    expect(await stateOf(s, login)).toBe('ready');
  });

  it('given the phone of somebody who talks goes away, then the talk goes on; an unreachable phone is offline after the offer', async () => {
    const s = await scene();
    const login = await ready(s, 'Anna');
    const operator = await s.store.claim({ accountId: s.world.accountId, queue: 'collectors' });
    await s.store.online(login, false);
    expect(await stateOf(s, login)).toBe('offered');
    if (operator) await s.store.declined(operator.operatorId, 'unreachable');
    expect(await stateOf(s, login)).toBe('offline');
  });

  it('given a name or a phone that exists already, then adding it again says so', async () => {
    const s = await scene();
    await s.operators.add(s.world.accountId, { name: 'Anna', queues: ['collectors'] });
    await expect(s.operators.add(s.world.accountId, { name: 'Anna', queues: [] })).rejects.toMatchObject({
      code: 'operator-exists',
    });
  });

  it('given a removed operator, then the name is free again and the phone may register no more', async () => {
    const s = await scene();
    const { login } = await s.operators.add(s.world.accountId, { name: 'Anna', queues: ['collectors'] });
    expect(await s.operators.remove(s.world.accountId, 'Anna')).toBe(true);
    expect((await s.operators.logins()).map((row) => row.login)).not.toContain(login);
    await s.operators.add(s.world.accountId, { name: 'Anna', queues: ['support'] });
    expect((await s.operators.list(s.world.accountId)).map(({ name }) => name)).toEqual(['Anna']);
  });
});

describe('the way of a transfer', () => {
  it('given it was offered twice and bridged, then the first offer, bridge and end have their instants', async () => {
    const s = await scene();
    await ready(s, 'Anna');
    const operator = await s.store.claim({ accountId: s.world.accountId, queue: 'collectors' });
    const operatorId = operator?.operatorId ?? ('' as OperatorId);
    const id = await s.store.open(request(s.world));
    await s.store.move(id, { from: 'requested', to: 'queued' });
    await s.store.move(id, { from: 'queued', to: 'offered', operatorId });
    const first = await s.world.row<{ offered_at: Date }>('select offered_at from transfers where id = $1', id);
    await s.store.move(id, { from: 'offered', to: 'queued' });
    await s.store.move(id, { from: 'queued', to: 'offered', operatorId });
    await s.store.move(id, { from: 'offered', to: 'bridged', operatorId, recording: 'rec-1' });
    await s.store.move(id, { from: 'bridged', to: 'ended' });
    expect(
      await s.world.row(
        `select state, operator_id, recording, offered_at, bridged_at >= offered_at as answered, ended_at >= bridged_at as over
         from transfers where id = $1`,
        id,
      ),
    ).toEqual({
      state: 'ended',
      operator_id: operatorId,
      recording: 'rec-1',
      offered_at: first.offered_at,
      answered: true,
      over: true,
    });
  });

  it('given the record says something else than the mover thinks, then nothing moves', async () => {
    const s = await scene();
    const id = await s.store.open(request(s.world));
    await s.store.move(id, { from: 'queued', to: 'offered' });
    expect(await s.world.row('select state from transfers where id = $1', id)).toEqual({ state: 'requested' });
  });

  it('given a recording and one that failed, then both are rows; the lost one says why', async () => {
    const s = await scene();
    const wish = request(s.world);
    const id = await s.store.open(wish);
    await s.store.recorded(id, wish, 'talk-1', 12);
    await s.store.recorded(id, wish, 'talk-2', undefined, 'No space left on device');
    const rows = await s.world.rows(
      'select file, seconds, lost_why from recordings where transfer_id = $1 order by file',
      id,
    );
    expect(rows).toEqual([
      { file: 'talk-1', seconds: 12, lost_why: null },
      { file: 'talk-2', seconds: null, lost_why: 'No space left on device' },
    ]);
    expect(one(rows.filter((row) => 'lost_why' in row && row.lost_why !== null))).toBeDefined();
  });
});

describe('after the owner of a node died', () => {
  async function left(state: 'queued' | 'offered' | 'bridged' | 'ended', operatorState: string) {
    const s = await scene();
    const attempt = await s.world.ringing();
    const login = await ready(s, 'Anna');
    const { id: operatorId } = await s.world.row<{ id: OperatorId }>(
      'select id from operators where login = $1',
      login,
    );
    const id = await s.store.open(request(s.world, { attemptId: attempt.reserved.attemptId }));
    await s.world.pool.query('update transfers set state = $2, operator_id = $3 where id = $1', [
      id,
      state,
      operatorId,
    ]);
    await s.world.pool.query('update operators set state = $2 where id = $1', [operatorId, operatorState]);
    return { ...s, id, login, node: attempt.lease.node };
  }

  it.each([
    ['queued', 'ready', 'abandoned', 'ready'],
    ['offered', 'offered', 'abandoned', 'offline'],
    ['bridged', 'talking', 'ended', 'offline'],
    ['ended', 'wrap-up', 'ended', 'offline'],
  ] as const)(
    'given a transfer that was %s and an operator %s, then they are %s and %s',
    async (state, was, becomes, is) => {
      const s = await left(state, was);
      await s.store.recover(s.node);
      expect(await s.world.row('select state from transfers where id = $1', s.id)).toEqual({ state: becomes });
      expect(await stateOf(s, s.login)).toBe(is);
    },
  );

  it('given a transfer of another node, then it goes on', async () => {
    const s = await left('bridged', 'talking');
    await s.store.recover('another node');
    expect(await s.world.row('select state from transfers where id = $1', s.id)).toEqual({ state: 'bridged' });
    expect(await stateOf(s, s.login)).toBe('talking');
  });
});
