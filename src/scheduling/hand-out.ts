import type { CampaignId } from '../domain/ids.ts';
import type { Pace } from '../pacing/pace.ts';
import { fairShares, lentShares, type Sharer } from './fair-share.ts';
import { turnsOf } from './hours.ts';
import { ownRoom, type Planned } from './plan.ts';
import type { DueTarget, HopperFill, ScheduleStore, Want } from './ports.ts';

/** Where targets go from the record. */
export interface HandKit {
  readonly store: Pick<ScheduleStore, 'takeDue'>;
  readonly hopper: HopperFill;
}

/** The hopper holds this many seconds of a trunk's rate: enough to never run dry, little enough to forget. */
const hopperSeconds = 10;
const hopperLeast = 20;
/** A target whose job was lost with Redis comes back after this. */
const holdMs = 120_000;

/** Calls for whose answers an operator was counted go before everything that waits in the hopper. @returns how many */
export async function handPaced(
  kit: HandKit,
  plans: readonly Planned[],
  paces: ReadonlyMap<CampaignId, Pace>,
  down: ReadonlySet<string>,
): Promise<number> {
  const shares = new Map([...paces].map(([id, { startNow }]) => [id, startNow]));
  return (await hand(kit, plans, shares, 'front', down)).length;
}

/**
 * Campaigns that wait for nobody fill what the hopper of their trunk has free: each its fair share, then those who could use
 * more what the others left.
 * @param inHopper by trunk
 */
export async function handFreely(
  kit: HandKit,
  plans: readonly Planned[],
  inHopper: ReadonlyMap<string, number>,
  down: ReadonlySet<string>,
): Promise<void> {
  const first = new Map<CampaignId, number>();
  const trunks = [...Map.groupBy(plans, ({ trunk }) => trunk)].map(([trunk, sharing]) => {
    const perSecond = sharing[0]?.terms?.perSecond ?? 0;
    const capacity = perSecond === 0 ? 0 : Math.max(hopperLeast, Math.ceil(perSecond * hopperSeconds));
    const room = Math.max(0, capacity - (inHopper.get(trunk ?? '') ?? 0));
    const sharers = sharing.map(toSharer);
    for (const [id, share] of fairShares(sharers, room)) first.set(id, share);
    return { sharers, room };
  });
  const taken = countsOf(await hand(kit, plans, first, 'back', down));
  const second = new Map<CampaignId, number>();
  for (const { sharers, room } of trunks) {
    const left = room - sharers.reduce((sum, { id }) => sum + (taken.get(id) ?? 0), 0);
    for (const [id, share] of lentShares(hungryOf(sharers, first, taken), left)) second.set(id, share);
  }
  await hand(kit, plans, second, 'back', down);
}

/** Those who took all that they were given and could use more. */
function hungryOf(
  sharers: readonly Sharer[],
  given: ReadonlyMap<CampaignId, number>,
  taken: ReadonlyMap<CampaignId, number>,
): readonly Sharer[] {
  return sharers.flatMap((one) => {
    const had = given.get(one.id) ?? 0;
    return (taken.get(one.id) ?? 0) === had && one.most > had ? [{ ...one, most: one.most - had }] : [];
  });
}

function toSharer(plan: Planned): Sharer {
  const { campaign, held } = plan;
  return { id: campaign.id, priority: campaign.spec.priority, held, most: ownRoom(plan) };
}

function countsOf(targets: readonly DueTarget[]): ReadonlyMap<CampaignId, number> {
  return new Map([...Map.groupBy(targets, ({ campaignId }) => campaignId)].map(([id, all]) => [id, all.length]));
}

/** Takes so many of each campaign and puts them in front of their trunks: a failover's own, else the campaign's first. */
async function hand(
  { store, hopper }: HandKit,
  plans: readonly Planned[],
  shares: ReadonlyMap<CampaignId, number>,
  place: 'front' | 'back',
  down: ReadonlySet<string>,
): Promise<readonly DueTarget[]> {
  const wants = plans.flatMap(({ campaign, places }): Want[] => {
    const most = shares.get(campaign.id) ?? 0;
    return most > 0 ? [{ campaignId: campaign.id, most, turns: turnsOf(places.open) }] : [];
  });
  const due = wants.length === 0 ? [] : await store.takeDue(wants, holdMs);
  const home = new Map(plans.map(({ campaign, trunk }) => [campaign.id, trunk]));
  const trunkOf = ({ trunk, campaignId }: DueTarget): string | undefined =>
    trunk !== undefined && !down.has(trunk) ? trunk : home.get(campaignId);
  for (const [trunk, targets] of Map.groupBy(due, trunkOf))
    if (trunk !== undefined) await hopper.put(trunk, targets, place);
  return due;
}
