import { describe, expect, it } from 'vitest';
import { postgresReportReader } from '../../src/adapters/postgres/reports/reader.ts';
import { postgresSummaryReader } from '../../src/adapters/postgres/reports/summary.ts';
import { PostgresCampaigns } from '../../src/adapters/postgres/scheduling/campaigns.ts';
import { PostgresSchedule } from '../../src/adapters/postgres/scheduling/schedule.ts';
import type { AttemptEnd, Decide } from '../../src/dialing/ports.ts';
import type { CampaignSpec } from '../../src/domain/campaign-spec.ts';
import type { AttemptId, CampaignId } from '../../src/domain/ids.ts';
import { kopecks } from '../../src/domain/money.ts';
import { type SkipReason, skipReasons } from '../../src/domain/skip-reason.ts';
import type { ReportRow } from '../../src/reporting/columns.ts';
import { runExplanation } from '../../src/reporting/run-report.ts';
import { startCampaign } from '../../src/scheduling/start-campaign.ts';
import { campaignSpec } from '../support/campaign-spec.ts';
import { DialWorld } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

/** One campaign with one person who waits to be called. */
async function scene(over: Partial<CampaignSpec> = {}) {
  const world = await DialWorld.make(record.pool);
  const campaign = await world.campaign(over);
  const people = await world.people(1);
  const targets = await world.targets(campaign, people);
  return { world, campaign, people, targets, lease: await world.lease(), trunk: world.trunk() };
}

type Make = (reason: SkipReason) => Promise<{ readonly world: DialWorld; readonly id: CampaignId }>;

const busy = (attemptId: AttemptId): AttemptEnd => ({
  attemptId,
  endedAt: new Date(),
  disposition: 'busy',
  heardMs: 0,
  keys: '',
  labels: [],
});

/** The policy says no for this reason. */
const denied: Make = async (skip) => {
  const one = await scene();
  const decision = { allowed: false, rule: 'test', reason: 'so', zone: 'UTC', policyVersion: 'test@1' };
  const decide = (() => ({ ...decision, skip, nextAllowedAt: new Date('2030-01-01') })) as Decide;
  await one.world.reserve({ ...one, decide });
  return { world: one.world, id: one.campaign.id };
};

/** Scheduling has found this to hold up everybody. */
const held: Make = async (why) => {
  const { world, campaign } = await scene();
  await new PostgresSchedule(record.pool).setIdle(campaign.id, { why, sentence: undefined });
  return { world, id: campaign.id };
};

/** Left out when the campaign begins. */
const leftOut: Make = async (reason) => {
  const world = await DialWorld.make(record.pool);
  await world.people(1);
  const where = [{ field: 'segment', is: 'in' as const, values: ['vip'] }];
  const { campaignId } = await startCampaign(new PostgresCampaigns(record.pool), {
    accountId: world.accountId,
    listId: world.listId,
    spec: campaignSpec(reason === 'where' ? { where } : { holdoutPercent: 50 }),
    fresh: false,
    unspeakable: () => undefined,
    draw: () => 10,
    zonesOf: () => [],
    onProgress: () => undefined,
  });
  return { world, id: campaignId };
};

/** Reserved, and then something changed before the dial. */
const refusedAtDial =
  (change: string): Make =>
  async () => {
    const world = await DialWorld.make(record.pool);
    const { campaign, lease, reserved } = await world.reserved();
    await world.pool.query(change, [world.listId]);
    await world.begin(lease, [reserved.attemptId]);
    return { world, id: campaign.id };
  };

/** How each reason comes about. A reason without a way does not compile. */
const ways = {
  'no-consent': denied,
  stopped: denied,
  cap: denied,
  window: denied,
  'zone-unknown-window': denied,
  schedule: denied,
  'do-not-call': async () => {
    const one = await scene();
    const number = one.people[0]?.phones[0] ?? '';
    await one.world.pool.query(
      `insert into do_not_call (id, account_id, number, source) values (gen_random_uuid(), $1, $2, 'command')`,
      [one.world.accountId, number],
    );
    await one.world.reserve(one);
    return { world: one.world, id: one.campaign.id };
  },
  held: async () => {
    const one = await scene();
    const other = await one.world.campaign();
    await one.world.reserve({ ...one, campaign: other, targets: await one.world.targets(other, one.people) });
    await one.world.reserve(one);
    return { world: one.world, id: one.campaign.id };
  },
  'spending-cap': async () => {
    const one = await scene({ spendingCap: { amount: kopecks(50), currency: 'RUB' } });
    await one.world.reserve(one);
    return { world: one.world, id: one.campaign.id };
  },
  'retry-spent': async () => {
    const world = await DialWorld.make(record.pool);
    const redial = { busy: { afterMs: 1000, times: 1, nextPhone: false } };
    const { campaign, lease, reserved, trunk } = await world.dialing({ redial });
    await world.settle(lease, [busy(reserved.attemptId)]);
    await world.pool.query(`update targets set next_at = now() - interval '1 second' where campaign_id = $1`, [
      campaign.id,
    ]);
    const targets = [reserved.candidate.facts.targetId];
    const again = await world.reserve({ campaign, targets, lease, trunk });
    const ids = again.reserved.map(({ attemptId }) => attemptId);
    await world.begin(lease, ids);
    await world.settle(lease, ids.map(busy));
    return { world, id: campaign.id };
  },
  'left-list': refusedAtDial('update list_members set withdrawn_at = now() where list_id = $1'),
  paid: refusedAtDial(`update debts set state = 'paid' where list_id = $1`),
  review: async () => {
    const world = await DialWorld.make(record.pool);
    const { campaign, lease, reserved } = await world.dialing();
    await world.store.unknown(lease, [reserved.attemptId]);
    return { world, id: campaign.id };
  },
  paused: async () => {
    const { world, campaign } = await scene();
    await new PostgresCampaigns(record.pool).move(campaign.id, 'paused');
    return { world, id: campaign.id };
  },
  where: leftOut,
  holdout: leftOut,
  lines: held,
  rate: held,
  'trunk-down': held,
  operators: held,
  abandonment: held,
  clock: held,
  'dialer-down': held,
} satisfies Record<SkipReason, Make>;

describe('why a person is not being dialled, in the figures of the campaign', () => {
  it.each(skipReasons)(
    'given %s, then the summary counts one person under it, and the waterfall adds up with him as example',
    async (reason) => {
      const { id } = await ways[reason](reason);
      const figures = await postgresSummaryReader(record.pool).figures(id, []);
      expect(figures?.skipped).toEqual({ [reason]: 1 });
      const steps: ReportRow[] = [];
      for await (const step of runExplanation(postgresReportReader(record.pool), { campaignId: id }).rows)
        steps.push(step);
      const sum = steps.reduce((all, { share }) => all + Math.round(Number(share) * 100), 0);
      expect(sum).toBe(10_000);
      // Somebody who was dialled stands there, whatever came of it.
      const dialled =
        reason === 'retry-spent' || reason === 'review' || reason === 'held' ? ['dialled', reason] : [reason];
      expect(steps.filter(({ count }) => count === 1).map(({ step }) => step)).toEqual([expect.toBeOneOf(dialled)]);
      expect(steps.find(({ count }) => count === 1)?.example).toMatch(/.+/);
    },
  );
});
