import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { saveOutside, setOutsideAny } from '../../src/adapters/postgres/accounts/outside-numbers.ts';
import { attemptStory } from '../../src/adapters/postgres/attempt-story.ts';
import { PostgresOutside } from '../../src/adapters/postgres/dialing/outside.ts';
import { postgresAuditSource } from '../../src/adapters/postgres/reports/audit-source.ts';
import { readBill } from '../../src/adapters/postgres/reports/bill.ts';
import { postgresDashboard } from '../../src/adapters/postgres/reports/dashboard.ts';
import { liveCampaigns } from '../../src/adapters/postgres/scheduling/live-figures.ts';
import { deskView } from '../../src/adapters/postgres/transfer/desk-view.ts';
import { PostgresTransfers } from '../../src/adapters/postgres/transfer/transfers.ts';
import { rateOutside } from '../../src/billing/rate.ts';
import type { OutsideAnswer, OutsideRequest } from '../../src/dialing/outside-ports.ts';
import type { AttemptId, OperatorId } from '../../src/domain/ids.ts';
import { kopecks } from '../../src/domain/money.ts';
import type { RateCard } from '../../src/domain/rate-card.ts';
import { allow, DialWorld, type Person } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests(6);
const lawyer = '+74951234567';
/** A rouble a minute for the account, 0.90 for the trunk. */
const rates: RateCard = {
  perContact: kopecks(100),
  minute: kopecks(100),
  trunkMinute: kopecks(90),
  rounding: 'per-second',
  currency: 'RUB',
};

/** Anna talks to a person whom the robot dialled. @param lines of the trunk, of which the person's call holds one */
async function scene(lines = 3) {
  const world = await DialWorld.make(record.pool);
  const campaign = await world.campaign({ rates });
  const people = await world.people(1);
  const person = people[0] as Person;
  const [target] = await world.targets(campaign, people);
  const lease = await world.lease();
  const trunk = world.trunk(lines);
  const { reserved } = await world.reserve({ campaign, targets: target ? [target] : [], lease, trunk, decide: allow });
  const attemptId = reserved[0]?.attemptId as AttemptId;
  const [anna, userId] = [randomUUID() as OperatorId, randomUUID()];
  await world.pool.query(
    `insert into operators (id, account_id, name, login, password, queues, state, kind, phone_online, user_id)
     values ($1, $2, 'Anna', $1::uuid::text, 'x', '{}', 'talking', 'webrtc', true, $3)`,
    [anna, world.accountId, userId],
  );
  const transfers = new PostgresTransfers(record.pool);
  const transferId = await transfers.open({
    ...{ accountId: world.accountId, campaignId: campaign.id, attemptId, inboundId: undefined },
    ...{ debtorId: person.debtorId, channelId: attemptId, queue: 'q', waitMs: 1000, callerId: '' },
  });
  await transfers.move(transferId, { from: 'requested', to: 'queued' });
  await transfers.move(transferId, { from: 'queued', to: 'offered', operatorId: anna });
  await transfers.move(transferId, { from: 'offered', to: 'bridged', operatorId: anna });
  await saveOutside(record.pool, world.accountId, { number: lawyer, name: 'Lawyer', addedBy: 'tester' });
  const order: OutsideRequest = {
    ...{ accountId: world.accountId, campaignId: campaign.id, attemptId, transferId, operatorId: anna },
    ...{ number: lawyer, way: 'warm', lease, trunk, ringMs: 30_000, currency: 'RUB' },
  };
  const view = () => deskView(record.pool, world.accountId, userId);
  return {
    world,
    campaign,
    person,
    lease,
    trunk,
    attemptId,
    transfers,
    order,
    view,
    store: new PostgresOutside(record.pool),
  };
}

function legOf(answer: OutsideAnswer): AttemptId {
  if ('refused' in answer) throw new Error(answer.refused.reason);
  return answer.granted.attemptId;
}

type Scene = Awaited<ReturnType<typeof scene>>;
const campaignLegs = (s: Scene) =>
  s.world.rows<{ state: string; rule: string }>(
    'select state, rule from outside_legs where campaign_id = $1',
    s.campaign.id,
  );

/** Rules that the audit of the campaign's whole tables finds broken. */
async function broken(s: Scene): Promise<readonly string[]> {
  const { results } = await postgresAuditSource(record.pool).standing({ campaignId: s.campaign.id });
  return results.filter(({ breaches }) => breaches > 0).map(({ rule }) => rule);
}

describe('a leg to a number outside in the record', () => {
  it("given it is answered and connected, then its steps, its money, its bill and the audit agree, and the carrier's call is known", async () => {
    const s = await scene();
    const id = legOf(await s.store.reserve(s.order));
    expect((await s.view()).call?.outside).toMatchObject({ name: 'Lawyer', number: lawyer, state: 'dialling' });
    expect(await s.store.begin(s.lease, id)).toBe(true);
    const at = new Date();
    const callId = randomUUID();
    await s.store.progress(s.lease, { attemptId: id, state: 'sent', at, callId });
    await s.store.progress(s.lease, { attemptId: id, state: 'ringing', at });
    await s.store.progress(s.lease, { attemptId: id, state: 'answered', at });
    expect((await s.view()).call?.outside).toMatchObject({ state: 'talking' });
    await s.transfers.outsideJoined(id);
    expect((await s.view()).call?.outside).toMatchObject({ state: 'joined' });
    const end = {
      attemptId: id,
      answeredAt: at,
      endedAt: new Date(at.getTime() + 30_000),
      disposition: 'transferred',
    } as const;
    const settle = () =>
      s.store.settle(s.lease, { ...end, heardMs: 0, keys: '', labels: [] }, rateOutside(rates, 30_000));
    await settle();
    // An end that is told twice charges once.
    await settle();
    const story = await attemptStory(record.pool, s.attemptId);
    expect(story?.outside).toMatchObject([
      { id, name: 'Lawyer', operator: 'Anna', state: 'ended', price: 50, cost: 45, callId },
    ]);
    const lines = story?.ledger.map(({ direction, kind, amount }) => `${direction} ${kind} ${amount}`);
    expect(lines?.toSorted()).toEqual(['cost trunk-minutes 45', 'price minutes 50']);
    const steps = story?.events.map(({ type }) => type).filter((type) => type.startsWith('outside'));
    expect(steps).toEqual([
      'outside-reserved',
      'outside-dialed',
      'outside-answered',
      'outside-joined',
      'outside-ended',
    ]);
    expect(await readBill(record.pool, { campaignId: s.campaign.id })).toMatchObject({
      contacts: 0,
      rows: 50,
      forMinutes: 50,
      differing: 0,
    });
    const { accountId } = s.world;
    const day = { from: new Date(at.getTime() - 3_600_000), to: new Date(at.getTime() + 3_600_000) };
    expect(await postgresDashboard(record.pool).figures(accountId, day)).toMatchObject({ price: 50, cost: 45 });
    const [live] = await liveCampaigns(record.pool, { accountId, campaignId: s.campaign.id });
    // The one line that is left is the person's own.
    expect(live).toMatchObject({ price: 50, lines: 1 });
    expect(await broken(s)).toEqual([]);
    const invite = { at: at.getTime(), number: lawyer, callId, line: 1 };
    const stranger = { ...invite, callId: randomUUID(), number: '+74957654321' };
    const known = await postgresAuditSource(record.pool).claimed([invite, stranger]);
    expect([...known]).toEqual([callId]);
  });

  it.each<[string, string, (s: Scene) => Promise<unknown>, Partial<OutsideRequest>]>([
    ['not on the list', 'outside-not-listed', async () => undefined, { number: '+74950000001' }],
    [
      'listed, but on the do-not-call list',
      'do-not-call',
      (s) =>
        s.world.pool.query(`insert into do_not_call (id, account_id, number, source) values ($1, $2, $3, 'key')`, [
          randomUUID(),
          s.world.accountId,
          lawyer,
        ]),
      {},
    ],
  ])(
    'given a number that is %s, then it is refused by "%s", and the no is written',
    async (_name, rule, before, over) => {
      const s = await scene();
      await before(s);
      expect(await s.store.reserve({ ...s.order, ...over })).toMatchObject({ refused: { rule, elsewhere: false } });
      expect(await campaignLegs(s)).toEqual([{ state: 'refused', rule }]);
      expect((await s.view()).call?.outside).toBeNull();
      expect(await broken(s)).toEqual([]);
    },
  );

  it("given any number is allowed, then a debtor's own number is still none of them", async () => {
    const s = await scene();
    await setOutsideAny(record.pool, s.world.accountId, true);
    const [number = ''] = s.person.phones;
    expect(await s.store.reserve({ ...s.order, number })).toMatchObject({ refused: { rule: 'outside-debtor' } });
    expect(await s.store.reserve({ ...s.order, number: '+74950000001' })).toMatchObject({ granted: {} });
  });

  it('given all lines are taken, then it waits for none of them; a robot finds the line of a leg taken too', async () => {
    const full = await scene(1);
    expect(await full.store.reserve(full.order)).toMatchObject({ refused: { rule: 'lines', elsewhere: true } });
    const s = await scene(2);
    legOf(await s.store.reserve(s.order));
    const targets = await s.world.targets(s.campaign, await s.world.people(1));
    const robot = await s.world.reserve({ campaign: s.campaign, targets, lease: s.lease, trunk: s.trunk });
    expect(robot.reserved).toHaveLength(0);
  });

  it('given the number asks not to be called in the last moment, then nothing is sent', async () => {
    const s = await scene();
    const id = legOf(await s.store.reserve(s.order));
    await s.world.pool.query(`insert into do_not_call (id, account_id, number, source) values ($1, $2, $3, 'key')`, [
      randomUUID(),
      s.world.accountId,
      lawyer,
    ]);
    expect(await s.store.begin(s.lease, id)).toBe(false);
    expect(await campaignLegs(s)).toEqual([{ state: 'refused', rule: 'do-not-call' }]);
  });

  it('given its dialer died, then the new owner finds it, and nobody else can change it any more', async () => {
    const s = await scene();
    const id = legOf(await s.store.reserve(s.order));
    await s.store.begin(s.lease, id);
    const { rows } = await s.world.pool.query<{ fence: number }>(
      'update nodes set fence = fence + 1 where name = $1 returning fence',
      [s.lease.node],
    );
    const next = { ...s.lease, fence: Number(rows[0]?.fence) };
    expect(await s.store.orphans(next, new Set())).toEqual([{ attemptId: id, state: 'dialing' }]);
    await s.store.progress(s.lease, { attemptId: id, state: 'answered', at: new Date() });
    await s.store.unknown(next, [id]);
    expect(await campaignLegs(s)).toMatchObject([{ state: 'unknown' }]);
  });
});
