import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PostgresPace } from '../../src/adapters/postgres/scheduling/pace.ts';
import { PostgresOperators } from '../../src/adapters/postgres/transfer/operators.ts';
import type { AttemptId } from '../../src/domain/ids.ts';
import { DialWorld } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

async function scene() {
  const world = await DialWorld.make(record.pool);
  const attempt = await world.dialing();
  return { world, attempt, pace: new PostgresPace(record.pool), id: attempt.campaign.id };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** The person asked for an operator so long ago; seconds after that one was offered, joined, and it ended. */
async function asked({ world, attempt, id }: Scene, ago: number, state: string, after: readonly (number | null)[]) {
  await world.pool.query(
    `insert into transfers (id, account_id, campaign_id, attempt_id, queue, state, requested_at, offered_at, bridged_at, ended_at)
     select gen_random_uuid(), $1, $2, $3, 'collectors', $4, at, at + make_interval(secs => $6), at + make_interval(secs => $7), at + make_interval(secs => $8)
     from (select now() - make_interval(secs => $5) as at) x`,
    [world.accountId, id, attempt.reserved.attemptId, state, ago, ...after],
  );
}

describe('what pacing sees of the record', () => {
  it('given two schedulers at one moment, then one of them decides; later the other may', async () => {
    const { pace, id } = await scene();
    const both = await Promise.all([pace.claim([id], 60_000), pace.claim([id], 60_000)]);
    expect(both.flatMap(({ mine }) => [...mine])).toEqual([id]);
    expect([...(await pace.claim([id], 0)).mine]).toEqual([id]);
  });

  it('given a call since the last look, then it is seen; an older one only while it is known to be open, and each once', async () => {
    const one = await scene();
    const { attempt, pace, id } = one;
    const { at } = await pace.claim([], 0);
    const { attemptId } = attempt.reserved;
    const see = (since: number, open: readonly AttemptId[]) => pace.calls(new Map([[id, since]]), open);
    expect(await see(at - 60, [attemptId])).toHaveLength(1);
    expect(await see(at + 60, [])).toEqual([]);
    await asked(one, 5, 'bridged', [0.5, 1.5, null]);
    const [seen] = await see(at + 60, [attemptId]);
    expect(seen).toMatchObject({ attemptId, campaignId: id, answeredAt: undefined, endedAt: undefined });
    expect((seen?.asked?.offeredAt ?? 0) - (seen?.asked?.at ?? 0)).toBeCloseTo(0.5, 3);
    expect(seen?.asked?.endedAt).toBeUndefined();
  });

  it('given operators and people who wait, then the account has its own and nobody else’s', async () => {
    const one = await scene();
    const operators = new PostgresOperators(record.pool);
    await operators.add(one.world.accountId, { name: 'Anna', queues: ['collectors'], login: `op-${randomUUID()}` });
    await asked(one, 1, 'queued', [null, null, null]);
    await asked(one, 1, 'ended', [0, 1, 2]);
    const floor = await one.pace.floor([one.world.accountId]);
    expect(floor.operators).toMatchObject([
      { accountId: one.world.accountId, queues: ['collectors'], state: 'offline' },
    ]);
    expect(floor.queues).toEqual([{ accountId: one.world.accountId, queue: 'collectors', waiting: 1 }]);
    expect(await one.pace.floor([])).toEqual({ operators: [], queues: [] });
  });

  it('given an hour of calls, then a new scheduler learns how many found an operator in time; who left at once counts for nothing', async () => {
    const one = await scene();
    await asked(one, 600, 'ended', [0.1, 1, 40]);
    await asked(one, 600, 'ended', [9, 10, 40]);
    await asked(one, 600, 'abandoned', [null, null, 20]);
    await asked(one, 600, 'abandoned', [null, null, 1]);
    await asked(one, 7200, 'overflowed', [null, null, 30]);
    const { wanted, calls } = await one.pace.past(one.id, 3600, 2);
    expect(wanted).toMatchObject([{ answered: 3, abandoned: 2 }]);
    expect(calls).toEqual([]);
    const sum = (await one.pace.past(one.id, 86_400, 2)).wanted.reduce((all, { abandoned }) => all + abandoned, 0);
    expect(sum).toBe(3);
  });
});
