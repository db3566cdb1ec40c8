import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CampaignSpec } from '../../../../src/domain/campaign-spec.ts';
import type { AccountId, AttemptId, CampaignId, OperatorId } from '../../../../src/domain/ids.ts';
import type { OperatorState } from '../../../../src/domain/operator.ts';
import { bundledBook } from '../../../../src/policy/bundled.ts';
import { OperatorPaces } from '../../../../src/scheduling/pacing/operator-paces.ts';
import type { CallSight, OperatorNow, PaceStore, Past } from '../../../../src/scheduling/pacing/ports.ts';
import { paceTerms } from '../../../../src/scheduling/pacing/terms.ts';
import type { Planned } from '../../../../src/scheduling/plan.ts';
import { campaignSpec } from '../../../support/campaign-spec.ts';

const accountId = randomUUID() as AccountId;
const { message, transfer } = campaignSpec();
/** Whoever answers goes to an operator at once. */
const everybody: Partial<CampaignSpec> = {
  message: { ...message, say: [], keys: {} },
  transfer: { ...transfer, after: 'message' },
};

function plan(over: Partial<CampaignSpec> = {}, held = 0): Planned {
  return {
    campaign: {
      id: randomUUID() as CampaignId,
      accountId,
      spec: campaignSpec({ ...everybody, pacing: { mode: 'progressive' }, ...over }),
      places: [],
      idle: undefined,
    },
    trunk: 'volga',
    terms: { lines: 100, perSecond: 50 },
    places: { open: [0], closed: [] },
    held,
    own: 0,
    onTrunk: 0,
  };
}

const operators = (...states: readonly OperatorState[]): readonly OperatorNow[] =>
  states.map((state) => ({
    operatorId: randomUUID() as OperatorId,
    accountId,
    queues: ['collectors'],
    state,
    since: 0,
  }));

const call = ({ campaign }: Planned, over: Partial<CallSight> = {}): CallSight => ({
  attemptId: randomUUID() as AttemptId,
  campaignId: campaign.id,
  reservedAt: 995,
  answeredAt: undefined,
  endedAt: undefined,
  disposition: undefined,
  asked: undefined,
  ...over,
});

interface Scene {
  readonly floor: readonly OperatorNow[];
  readonly calls?: readonly CallSight[];
  readonly waiting?: number;
  readonly past?: Partial<Past>;
  readonly claimed?: boolean;
}

function scene(given: Scene) {
  let now = given;
  let asked = 0;
  const store: PaceStore = {
    claim: async (ids) => ({ at: 1000, mine: new Set(now.claimed === false ? [] : ids) }),
    calls: async () => now.calls ?? [],
    floor: async () => {
      asked += 1;
      return { operators: now.floor, queues: [{ accountId, queue: 'collectors', waiting: now.waiting ?? 0 }] };
    },
    past: async () => ({ calls: [], messageSeconds: undefined, wanted: [], ...now.past }),
  };
  const paces = new OperatorPaces(store, paceTerms(bundledBook()));
  const decide = async (plans: readonly Planned[], due = plans) => {
    const decided = await paces.decide(plans, async () => new Set(due.map(({ campaign }) => campaign.id)));
    return plans.map(({ campaign }) => decided.get(campaign.id));
  };
  const next = (later: Scene): void => {
    now = later;
  };
  return { decide, next, asked: () => asked };
}

describe('what operators allow a campaign to start', () => {
  it('given three free operators and a call that rings, then two more; one that was handed out counts as well', async () => {
    const one = plan();
    const { decide } = scene({ floor: operators('ready', 'ready', 'ready', 'talking'), calls: [call(one)] });
    expect((await decide([one]))[0]).toMatchObject({ startNow: 2, brake: 'operators' });
    const handed = plan({}, 1);
    const again = scene({ floor: operators('ready', 'ready', 'ready'), calls: [call(handed)] });
    expect((await again.decide([handed]))[0]?.startNow).toBe(1);
  });

  it('given people already wait for an operator, from whatever campaign, then they come first', async () => {
    const { decide } = scene({ floor: operators('ready', 'ready'), waiting: 2 });
    expect((await decide([plan()]))[0]).toMatchObject({ startNow: 0, brake: 'operators' });
  });

  it('given two campaigns on the same operators, then together they start no more than one alone, and take turns', async () => {
    const both = [plan(), plan()];
    const { decide } = scene({ floor: operators('ready') });
    const first = (await decide(both)).map((pace) => pace?.startNow);
    const second = (await decide(both)).map((pace) => pace?.startNow);
    expect([first, second].map((starts) => starts.toSorted())).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(second).not.toEqual(first);
  });

  it('given a campaign of which nobody is due, then the operators are left to the other', async () => {
    const [idle, busy] = [plan(), plan()];
    const { decide } = scene({ floor: operators('ready', 'ready') });
    expect((await decide([idle, busy], [busy])).map((pace) => pace?.startNow)).toEqual([0, 2]);
  });

  it('given another scheduler decides at this moment, then nothing is started here, and what the record says stands', async () => {
    const one = plan();
    const idle = { why: 'operators' as const, sentence: 'as before' };
    const { decide } = scene({ floor: operators('ready'), claimed: false });
    expect(await decide([{ ...one, campaign: { ...one.campaign, idle } }])).toEqual([
      { startNow: 0, brake: 'operators', why: 'as before' },
    ]);
  });

  it('given a campaign that counts on nobody, then nobody looks at operators and it is left to the hopper', async () => {
    const { decide, asked } = scene({ floor: operators('ready') });
    expect(await decide([plan({ pacing: { mode: 'broadcast' } })])).toEqual([undefined]);
    expect(asked()).toBe(0);
  });

  it('given nobody is at work, then a named mode waits and says so; without a name and without any operator it broadcasts', async () => {
    const { decide } = scene({ floor: operators('offline', 'break') });
    expect((await decide([plan({ pacing: { mode: 'predictive' } })]))[0]).toMatchObject({
      startNow: 0,
      brake: 'operators',
      why: 'No operator is at work.',
    });
    const unnamed = plan({ policies: ['informational'], message, transfer, pacing: {} });
    expect(await scene({ floor: [] }).decide([unnamed])).toEqual([undefined]);
    expect((await scene({ floor: operators('offline') }).decide([unnamed]))[0]?.startNow).toBe(0);
  });
});

describe('the cap on abandonment', () => {
  const wanted = (answered: number, abandoned: number) => ({ past: { wanted: [{ at: 940, answered, abandoned }] } });

  it('given the record holds more abandoned people than the cap allows, then a scheduler that has just begun brakes at once', async () => {
    const one = plan({ pacing: { mode: 'predictive' } });
    const floor = operators('ready', 'ready', 'ready', 'ready', 'ready');
    const overdrawn = (await scene({ floor, ...wanted(100, 9) }).decide([one]))[0];
    const inCredit = (await scene({ floor, ...wanted(400, 0) }).decide([one]))[0];
    expect(overdrawn?.brake).toBe('abandonment');
    expect(overdrawn?.why).toContain('9 of 100 people (9.0 %) found no operator in time and the cap is 3 %');
    expect(inCredit?.brake).toBe('operators');
    expect(inCredit?.startNow).toBeGreaterThan(overdrawn?.startNow ?? 0);
  });

  it('given a person asked and none was found within two seconds, then that person counts once, however long it waits', async () => {
    const one = plan({ pacing: { mode: 'predictive' } });
    const floor = operators('talking');
    const late = call(one, {
      answeredAt: 996,
      asked: { at: 997, offeredAt: undefined, bridgedAt: undefined, endedAt: undefined },
    });
    const { decide, next } = scene({ floor, calls: [late] });
    for (let look = 0; look < 3; look++) await decide([one]);
    const ended = { ...late, endedAt: 999.9, disposition: 'transfer-abandoned' as const };
    next({ floor, calls: [ended] });
    expect((await decide([one]))[0]?.why).toContain('1 of 1 people');
  });

  it.each([
    ['a policy asks for 3 % over 30 days', ['us-tsr'], {}, [3, 3], [86_400, 2_592_000]],
    ['the campaign asks for less', ['no'], { abandonedPercent: 1 }, [1], [86_400]],
  ])('given %s, then each cap has its own window', (_, policies, pacing, caps, seconds) => {
    const terms = paceTerms(bundledBook())(campaignSpec({ policies, pacing }));
    expect(terms.windows.map(({ capPercent }) => capPercent)).toEqual(caps);
    expect(terms.windows.map((window) => window.seconds)).toEqual(seconds);
    expect(terms.patienceSeconds).toBe(2);
  });
});
