import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CampaignSpec } from '../../../src/domain/campaign-spec.ts';
import type { AccountId, CampaignId, TargetId } from '../../../src/domain/ids.ts';
import { Hours } from '../../../src/scheduling/hours.ts';
import type { DueTarget, Idle, RunningCampaign, ScheduleStore } from '../../../src/scheduling/ports.ts';
import { type TickKit, tick } from '../../../src/scheduling/tick.ts';
import { campaignSpec } from '../../support/campaign-spec.ts';
import { quietLog } from '../../support/quiet-log.ts';

interface Running {
  readonly trunks?: readonly string[];
  /** How many are due. */
  readonly due: number;
  /** Trunk that their failover asks for. */
  readonly wants?: string;
  /** What it has in the hopper already. */
  readonly held?: number;
  readonly spec?: Partial<CampaignSpec>;
}

interface Given {
  readonly campaigns: readonly Running[];
  /** Calls per second of each trunk. */
  readonly rates?: Readonly<Record<string, number>>;
  readonly down?: readonly string[];
  /** Jobs that lie in the hopper already. */
  readonly held?: Readonly<Record<string, number>>;
  readonly handedOut?: number;
}

async function pass({ campaigns, rates = { volga: 5 }, down = [], held = {}, handedOut = 0 }: Given) {
  const known = campaigns.map(({ trunks = ['volga'], due, wants, held: mine = 0, spec = {} }) => ({
    id: randomUUID() as CampaignId,
    accountId: randomUUID() as AccountId,
    spec: campaignSpec({ trunks, ...spec }),
    places: [],
    idle: undefined,
    due,
    wants,
    held: mine,
  })) satisfies RunningCampaign[];
  const idle = new Map<CampaignId, Idle | undefined>();
  const put = new Map<string, number>();
  const taken = new Map<CampaignId, number>();
  let takenBack = false;
  const store: ScheduleStore = {
    running: async () => ({ now: new Date(0), campaigns: known }),
    downTrunks: async () => new Set(down),
    takeDue: async (wants) =>
      wants.flatMap(({ campaignId, most }) => {
        const campaign = known.find((each) => each.id === campaignId);
        const before = taken.get(campaignId) ?? 0;
        const count = Math.min(most, (campaign?.due ?? 0) - before);
        taken.set(campaignId, before + count);
        return Array.from(
          { length: count },
          (): DueTarget => ({ targetId: randomUUID() as TargetId, campaignId, trunk: campaign?.wants, attempts: 0 }),
        );
      }),
    putOff: async () => 0,
    openCalls: async () => [],
    handedOut: async () => {
      const all = known.map(({ id, held: mine }) => [id, mine || handedOut] as const);
      return new Map(all.filter(([, count]) => count > 0));
    },
    takeBackAll: async () => {
      takenBack = true;
    },
    finishDone: async () => [],
    setIdle: async (id, why) => void idle.set(id, why),
    nextDue: async () =>
      new Map(known.flatMap(({ id, due }) => (due > (taken.get(id) ?? 0) ? [[id, -1] as const] : []))),
  };
  const hopper: TickKit['hopper'] = {
    size: async (trunk) => held[trunk] ?? 0,
    put: async (trunk, targets) => void put.set(trunk, (put.get(trunk) ?? 0) + targets.length),
  };
  const trunk = (name: string) => {
    const perSecond = rates[name];
    return perSecond === undefined ? undefined : { lines: 1000, perSecond };
  };
  const hours = new Hours(() => ({ open: true }));
  await tick({ store, hopper, log: quietLog(), hours, paces: { decide: async () => new Map() }, trunk });
  return {
    put: Object.fromEntries(put),
    taken: known.map(({ id }) => taken.get(id) ?? 0),
    idle: known.map(({ id }) => idle.get(id)?.why),
    takenBack,
  };
}

describe('one scheduling pass', () => {
  it('given five calls a second, then the hopper is filled with ten seconds of them', async () => {
    expect((await pass({ campaigns: [{ due: 1000 }] })).put).toEqual({ volga: 50 });
    expect((await pass({ campaigns: [{ due: 1000 }], held: { volga: 45 } })).put).toEqual({ volga: 5 });
  });

  it('given a slow trunk, then the hopper holds twenty all the same', async () => {
    expect((await pass({ campaigns: [{ due: 1000 }], rates: { volga: 0.5 } })).put).toEqual({ volga: 20 });
  });

  it('given a full hopper, then nothing is taken out of the record', async () => {
    expect((await pass({ campaigns: [{ due: 1000 }], held: { volga: 50 } })).taken).toEqual([0]);
  });

  it('given three campaigns on one trunk, then each gets a third; what one leaves goes to those after it', async () => {
    const plenty = { due: 1000 };
    expect((await pass({ campaigns: [plenty, plenty, plenty], rates: { volga: 6 } })).taken).toEqual([20, 20, 20]);
    expect((await pass({ campaigns: [{ due: 4 }, plenty, plenty], rates: { volga: 6 } })).taken).toEqual([4, 28, 28]);
  });

  it('given campaigns on two trunks, then they do not share', async () => {
    const campaigns = [{ due: 1000 }, { due: 1000, trunks: ['don'] }];
    expect((await pass({ campaigns, rates: { volga: 5, don: 3 } })).put).toEqual({ volga: 50, don: 30 });
  });

  it('given the first trunk is down, then the second is used; given all are, then the campaign says so and nothing is taken', async () => {
    const campaigns = [{ due: 1000, trunks: ['volga', 'don'] }];
    const rates = { volga: 5, don: 3 };
    expect((await pass({ campaigns, rates, down: ['volga'] })).put).toEqual({ don: 30 });
    const none = await pass({ campaigns, rates, down: ['volga', 'don'] });
    expect(none).toMatchObject({ put: {}, taken: [0], idle: ['trunk-down'] });
  });

  it('given the trunk is back and nobody is due yet, then the campaign no longer says that its trunks are down', async () => {
    expect((await pass({ campaigns: [{ due: 0 }] })).idle).toEqual([undefined]);
  });

  it('given a failover to another trunk, then it waits in the hopper of that trunk, unless that is down as well', async () => {
    const campaigns = [{ due: 3, trunks: ['volga', 'don'], wants: 'don' }];
    const rates = { volga: 5, don: 3 };
    expect((await pass({ campaigns, rates })).put).toEqual({ don: 3 });
    expect((await pass({ campaigns, rates, down: ['don'] })).put).toEqual({ volga: 3 });
  });

  it('given a trunk that the configuration does not know, then nothing is taken for it', async () => {
    expect((await pass({ campaigns: [{ due: 10, trunks: ['lena'] }] })).taken).toEqual([0]);
  });

  it('given an empty hopper though work was handed out, then all of it is offered again; not while something lies there', async () => {
    const campaigns = [{ due: 10 }];
    expect((await pass({ campaigns, handedOut: 7 })).takenBack).toBe(true);
    expect((await pass({ campaigns, handedOut: 7, held: { volga: 1 } })).takenBack).toBe(false);
    expect((await pass({ campaigns })).takenBack).toBe(false);
  });

  it('given any campaigns on one trunk, then no more is taken than there is room, nothing is left that has room, and the shares are even', async () => {
    const dues = fc.array(fc.nat({ max: 120 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(dues, fc.integer({ min: 2, max: 30 }), fc.nat({ max: 60 }), async (due, rate, held) => {
        const { taken } = await pass({
          campaigns: due.map((n) => ({ due: n })),
          rates: { volga: rate },
          held: { volga: held },
        });
        const room = Math.max(0, Math.max(20, rate * 10) - held);
        const sum = taken.reduce((a, b) => a + b, 0);
        expect(sum).toBeLessThanOrEqual(room);
        // Whoever has less than an even share has nothing more to give.
        const even = Math.floor(room / due.length);
        for (const [i, n] of taken.entries()) expect(n).toBeGreaterThanOrEqual(Math.min(due[i] ?? 0, even));
      }),
    );
  });
});
