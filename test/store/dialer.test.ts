import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PostgresLeases } from '../../src/adapters/postgres/dialing/leases.ts';
import { PostgresOutside } from '../../src/adapters/postgres/dialing/outside.ts';
import { rate, rateOutside } from '../../src/billing/rate.ts';
import { Dialer } from '../../src/dialing/dialer.ts';
import { judge } from '../../src/dialing/judge.ts';
import { LeaseKeeper } from '../../src/dialing/lease-keeper.ts';
import type { CallControl, CallEvent, ChannelInfo } from '../../src/domain/call-control.ts';
import type { NodeName, TargetId } from '../../src/domain/ids.ts';
import { systemClock } from '../../src/main/system-clock.ts';
import { callPlan } from '../support/call-plan.ts';
import { allow, DialWorld } from '../support/dial-world.ts';
import { eventsOf } from '../support/dialing.ts';
import { one } from '../support/one.ts';
import { quietLog } from '../support/quiet-log.ts';
import { recordForTests } from '../support/record.ts';
import { silentControl } from '../support/silent-control.ts';
import { waitFor } from '../support/wait-for.ts';

const record = recordForTests(8);

/** A dialer on the real record; only the telephone network behind call control is left out. */
async function atWork(
  people: number,
  perSecond = 1000,
  onNode: (dialled: readonly string[]) => readonly string[] = () => [],
) {
  const world = await DialWorld.make(record.pool);
  const campaign = await world.campaign();
  const targets = await world.targets(campaign, await world.people(people));
  const info = (id: string): ChannelInfo => ({ id, name: id, state: 'up', callerNumber: '', createdAt: new Date() });
  const dialled: string[] = [];
  const { control, orders } = silentControl({
    originate: async ({ channelId }) => {
      dialled.push(channelId);
      return { ok: true, value: info(channelId) };
    },
    channels: async () => ({ ok: true, value: onNode(dialled).map(info) }),
  } satisfies Partial<CallControl>);
  const handlers = new Map<string, (event: CallEvent) => void>();
  let take: (id: TargetId) => Promise<void> = () => Promise.resolve();
  const ended: string[] = [];
  const log = quietLog();
  const node = `node-${randomUUID()}` as NodeName;
  const dialer = new Dialer({
    store: world.store,
    keeper: new LeaseKeeper(new PostgresLeases(record.pool), systemClock, log, node, randomUUID(), () => true),
    control,
    hopper: {
      serve: async (_trunk, taking) => {
        take = taking;
      },
      stop: async () => undefined,
    },
    preparation: { prepare: async () => callPlan() },
    clock: systemClock,
    log,
    trunks: [
      {
        limits: world.trunk(100, perSecond),
        address: (phone) => ({ endpoint: `PJSIP/${phone}@volga`, callerId: undefined }),
      },
    ],
    spec: async () => campaign.spec,
    decide: () => allow,
    converse: ({ attemptId }) => ({
      handle: () => undefined,
      end: () => {
        ended.push(attemptId);
        return { disposition: 'heard-full', heardMs: 10_000, keys: '', firstAudioMs: 20, labels: ['heard-full'] };
      },
    }),
    unanswered: () => 'busy',
    judge: (facts) => judge(facts, rate),
    outside: new PostgresOutside(record.pool),
    rateOutside,
    attach: (id, handle) => void handlers.set(id, handle),
    detach: (id) => void handlers.delete(id),
  });
  await dialer.start(async () => undefined);
  const states = async (): Promise<Record<string, number>> => {
    const rows = await world.rows<{ state: string; count: number }>(
      'select state, count(*) as count from attempts where campaign_id = $1 group by 1',
      campaign.id,
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };
  const tell = (id: string, what: (events: ReturnType<typeof eventsOf>) => CallEvent): void =>
    handlers.get(id)?.(what(eventsOf(id, new Date())));
  const takeAll = (): Promise<unknown> => Promise.all(targets.map((id) => take(id)));
  return { world, campaign, targets, dialer, dialled, orders, handlers, ended, states, tell, takeAll };
}

describe('the dialer of a node, on the record', () => {
  it("given a target, then it is dialled once under its attempt's id, and its end is settled with money", async () => {
    const s = await atWork(1);
    await s.takeAll();
    await waitFor('it is dialled', 5000, () => s.dialled.length === 1);
    const id = one(s.dialled);
    expect(await s.states()).toEqual({ dialing: 1 });
    s.tell(id, ({ rings }) => rings(0));
    s.tell(id, ({ enters }) => enters(0));
    s.tell(id, ({ ends }) => ends(12_000, 16));
    await waitFor('it is settled', 5000, async () => (await s.states()).ended === 1);
    expect(
      await s.world.row('select id, price, disposition from attempts where campaign_id = $1', s.campaign.id),
    ).toEqual({ id, price: 100, disposition: 'heard-full' });
    await s.dialer.stop(1000);
  });

  it('given a stop while dials wait for their instants, then those are given back, live calls are hung up, and nothing is sent any more', async () => {
    const s = await atWork(4, 2);
    void s.takeAll();
    await waitFor('the first is dialled', 5000, () => s.dialled.length >= 1);
    const stopped = s.dialer.stop(100);
    await waitFor('the live call is hung up', 8000, () => s.orders.some((order) => order.startsWith('hangUp')));
    for (const id of s.dialled) s.tell(id, ({ ends }) => ends(0, 16));
    await stopped;
    const sent = s.dialled.length;
    expect(sent).toBeLessThan(4);
    const states = await s.states();
    expect(states.ended).toBe(sent);
    expect(states.reserved ?? 0).toBe(0);
    const waiting = await s.world.rows(
      `select 1 from targets where campaign_id = $1 and state = 'waiting' and open_attempt is null`,
      s.campaign.id,
    );
    expect(waiting).toHaveLength(4 - sent);
  });

  it('given the node lost a call while it was away, then it is unknown, the conversation lets go, and it is followed no more', async () => {
    const s = await atWork(2, 1000, (dialled) => dialled.slice(0, 1));
    await s.takeAll();
    await waitFor('both are dialled', 5000, () => s.dialled.length === 2);
    const [lives, gone] = s.dialled;
    for (const id of s.dialled) s.tell(id, ({ enters }) => enters(0));
    await s.dialer.reconcile();
    expect(s.ended).toEqual([gone]);
    expect(s.handlers.has(gone ?? '')).toBe(false);
    expect(s.handlers.has(lives ?? '')).toBe(true);
    expect((await s.states()).unknown).toBe(1);
    expect(
      await s.world.row(
        `select count(*) as count from targets where campaign_id = $1 and state = 'review'`,
        s.campaign.id,
      ),
    ).toEqual({ count: 1 });
    s.tell(lives ?? '', ({ ends }) => ends(0, 16));
    await s.dialer.stop(2000);
  });
});
