import { describe, expect, it } from 'vitest';
import type { Lease } from '../../src/dialing/ports.ts';
import { DialWorld, type OneAttempt } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

interface Scene extends OneAttempt {
  readonly world: DialWorld;
}

type Stage = 'reserved' | 'dialing' | 'ringing';

async function at(stage: Stage): Promise<Scene> {
  const world = await DialWorld.make(record.pool);
  return { world, ...(await world[stage]()) };
}

/** The owner died; the next one has the node. */
async function nextOwner({ world, lease }: Scene): Promise<Lease> {
  await world.pool.query('update nodes set fence = fence + 1 where name = $1', [lease.node]);
  return { ...lease, fence: lease.fence + 1 };
}

const standing = (s: Scene) =>
  s.world.row(
    `select a.state as attempt, a.disposition, a.price, t.state as target, t.why_not as why, t.attempts, t.open_attempt as open
     from attempts a join targets t on t.id = a.target_id where a.id = $1`,
    s.reserved.attemptId,
  );

const eventsOf = async (s: Scene): Promise<string[]> => {
  const rows = await s.world.rows<{ type: string }>(
    'select type from attempt_events where attempt_id = $1 order by seq',
    s.reserved.attemptId,
  );
  return rows.map(({ type }) => type);
};

describe('after the owner of a node died', () => {
  it('given a reserved attempt, then it was provably not sent: it is released and the target waits as before', async () => {
    const s = await at('reserved');
    const lease = await nextOwner(s);
    const orphans = await s.world.store.orphans(lease, new Set());
    expect(orphans).toEqual([{ attemptId: s.reserved.attemptId, state: 'reserved' }]);
    await s.world.store.release(lease, [s.reserved.attemptId]);
    expect(await standing(s)).toEqual({
      attempt: 'released',
      disposition: 'released',
      price: 0,
      target: 'waiting',
      why: null,
      attempts: 0,
      open: null,
    });
    expect(await eventsOf(s)).toEqual(['reserved', 'released']);
    // Due at once, and nothing that it held stands in the way.
    expect((await s.world.reserve({ ...s, lease, targets: [s.targetId] })).reserved).toHaveLength(1);
  });

  it.each<Stage>(['dialing', 'ringing'])(
    'given an attempt that was %s, then nobody knows: it is unknown, charges nothing, and the target waits for a human',
    async (stage) => {
      const s = await at(stage);
      const lease = await nextOwner(s);
      expect(await s.world.store.orphans(lease, new Set())).toEqual([
        { attemptId: s.reserved.attemptId, state: stage },
      ]);
      await s.world.store.unknown(lease, [s.reserved.attemptId]);
      expect(await standing(s)).toEqual({
        attempt: 'unknown',
        disposition: 'unknown',
        price: 0,
        target: 'review',
        why: 'review',
        attempts: 1,
        open: null,
      });
      expect((await eventsOf(s)).slice(-2)).toEqual(['lost', 'unknown']);
      expect(await s.world.store.facts([s.targetId])).toEqual([]);
    },
  );

  it('given a release is asked for what was dialled, then nothing is released; given unknown for what was not, nothing is unknown', async () => {
    const dialled = await at('dialing');
    await dialled.world.store.release(dialled.lease, [dialled.reserved.attemptId]);
    expect(await standing(dialled)).toMatchObject({ attempt: 'dialing', target: 'open' });
    const reserved = await at('reserved');
    await reserved.world.store.unknown(reserved.lease, [reserved.reserved.attemptId]);
    expect(await standing(reserved)).toMatchObject({ attempt: 'reserved', target: 'open' });
  });

  it('given the old owner comes back from a freeze, then it can neither dial, settle, release nor lose what the new one has', async () => {
    const s = await at('reserved');
    const lease = await nextOwner(s);
    await s.world.store.orphans(lease, new Set());
    const { attemptId } = s.reserved;
    expect((await s.world.begin(s.lease, [attemptId])).size).toBe(0);
    await s.world.store.release(s.lease, [attemptId]);
    await s.world.store.unknown(s.lease, [attemptId]);
    await s.world.settle(s.lease, [
      { attemptId, endedAt: new Date(), disposition: 'busy', heardMs: 0, keys: '', labels: [] },
    ]);
    expect(await s.world.store.orphans(s.lease, new Set())).toEqual([]);
    expect(await standing(s)).toMatchObject({ attempt: 'reserved', target: 'open' });
  });

  it('given calls that live in this process, then they are no orphans; attempts of other nodes never are', async () => {
    const s = await at('ringing');
    expect(await s.world.store.orphans(s.lease, new Set([s.reserved.attemptId]))).toEqual([]);
    expect(await s.world.store.orphans(await s.world.lease(), new Set())).toEqual([]);
  });

  it('given an unknown attempt, then a late ending of the old owner changes nothing', async () => {
    const s = await at('ringing');
    const { attemptId } = s.reserved;
    await s.world.store.unknown(s.lease, [attemptId]);
    await s.world.settle(s.lease, [
      { attemptId, endedAt: new Date(), disposition: 'busy', heardMs: 0, keys: '', labels: [] },
    ]);
    expect(await standing(s)).toMatchObject({ attempt: 'unknown', target: 'review' });
  });
});

describe('targets without a dial', () => {
  it('given a target out of the hopper, when it is given back, then the scheduler may offer it at once', async () => {
    const world = await DialWorld.make(record.pool);
    const campaign = await world.campaign();
    const targets = await world.targets(campaign, await world.people(1));
    await world.pool.query(`update targets set queued_until = now() + interval '2 minutes' where id = any($1)`, [
      targets,
    ]);
    await world.store.giveBack(targets);
    expect(await world.row('select state, queued_until from targets where id = any($1)', targets)).toEqual({
      state: 'waiting',
      queued_until: null,
    });
  });

  it('given a message that cannot be spoken, then the target is done and says why; an open one is left alone', async () => {
    const s = await at('ringing');
    await s.world.store.skip(s.targetId, 'review');
    expect(await standing(s)).toMatchObject({ target: 'open' });
    const [waiting] = await s.world.targets(await s.world.campaign(), [s.person]);
    if (waiting) await s.world.store.skip(waiting, 'review');
    expect(await s.world.row('select state, why_not from targets where id = $1', waiting)).toEqual({
      state: 'done',
      why_not: 'review',
    });
  });
});

describe('what happened is never rewritten', () => {
  it.each([
    ['attempt_events', `update attempt_events set type = 'ended' where attempt_id = $1`],
    ['attempt_events', 'delete from attempt_events where attempt_id = $1'],
    ['decisions', 'update decisions set allowed = false where attempt_id = $1'],
    ['decisions', 'delete from decisions where attempt_id = $1'],
    ['ledger', 'update ledger set amount = 0 where attempt_id = $1'],
    ['ledger', 'delete from ledger where attempt_id = $1'],
  ])('given a row of %s, then "%s" is refused', async (table, sql) => {
    const s = await at('ringing');
    const { attemptId } = s.reserved;
    await s.world.settle(s.lease, [
      {
        attemptId,
        answeredAt: new Date(Date.now() - 12_000),
        endedAt: new Date(),
        disposition: 'heard-full',
        heardMs: 10_000,
        keys: '',
        labels: [],
      },
    ]);
    await expect(s.world.pool.query(sql, [attemptId])).rejects.toThrow(`table ${table}_default is append-only`);
  });
});
