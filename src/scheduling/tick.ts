import type { CampaignId } from '../domain/ids.ts';
import type { Log } from '../domain/log.ts';
import type { Pace } from '../pacing/pace.ts';
import { handFreely, handPaced } from './hand-out.ts';
import type { Hours } from './hours.ts';
import { noteIdle } from './idle.ts';
import { type Planned, planOf, type TrunkTerms } from './plan.ts';
import type { HopperFill, RunningCampaign, ScheduleStore } from './ports.ts';

export interface TickKit {
  readonly store: ScheduleStore;
  readonly hopper: HopperFill;
  readonly log: Log;
  readonly hours: Hours;
  readonly paces: Paces;
  /** Undefined for a trunk that the configuration does not know. */
  trunk(name: string): TrunkTerms | undefined;
}

/** Campaigns that wait for operators. */
export interface Paces {
  /**
   * How many calls each may start now; campaigns that wait for nobody are missing from the answer.
   * @param due asked only if there are such campaigns: of which of them somebody waits to be called
   */
  decide(
    plans: readonly Planned[],
    due: () => Promise<ReadonlySet<CampaignId>>,
  ): Promise<ReadonlyMap<CampaignId, Pace>>;
}

/** People of closed places are moved so many at a time: a pass stays within 50 ms beside ten million, and a night moves as many. */
const putOffAtOnce = 40;
const waitMs = { more: 100, paced: 250, idle: 1000 } as const;

/**
 * One scheduling pass: ends what is done, then hands due targets of all running campaigns to the hoppers of their trunks.
 * The number of its questions grows neither with campaigns nor with lists.
 * @returns after how many milliseconds there is something to do again, if nobody asks sooner
 */
export async function tick(kit: TickKit): Promise<number> {
  const { store, log, hours } = kit;
  for (const id of await store.finishDone()) log.info({ campaign: id }, 'campaign finished');
  const { now, dialers, campaigns: running } = await store.running();
  // Of a work list operators take people one by one; the robot dials none of it.
  const campaigns = running.filter(({ spec }) => spec.pacing?.mode !== 'preview');
  hours.keep(campaigns);
  if (campaigns.length === 0) return waitMs.idle;
  const [down, handed, calls] = await Promise.all([store.downTrunks(), store.handedOut(), store.openCalls()]);
  const inHopper = await hopperSizes(kit, campaigns, handed);
  const plans = campaigns.map((campaign) => planOf(campaign, { now, down, handed, calls }, hours, kit.trunk));
  const more = await putOffClosed(kit, plans);
  const reachable = plans.filter(({ trunk }) => trunk !== undefined);
  const paces = await kit.paces.decide(reachable, () => waitingNow(store));
  const started = await handPaced(kit, reachable, paces, down);
  const free = reachable.filter(({ campaign }) => !paces.has(campaign.id));
  await handFreely(kit, free, inHopper, down);
  const due = await store.nextDue();
  await noteIdle(store, plans, { paces, due, now, dialers });
  const soon = [...due.values()].filter((ms) => ms > 0);
  return Math.min(more ? waitMs.more : started > 0 ? waitMs.paced : waitMs.idle, ...soon);
}

async function waitingNow(store: ScheduleStore): Promise<ReadonlySet<CampaignId>> {
  return new Set([...(await store.nextDue())].filter(([, ms]) => ms <= 0).map(([id]) => id));
}

/** @returns by trunk how much lies in the hopper. One that somebody emptied is filled again from the record. */
async function hopperSizes(
  { hopper, store, log }: TickKit,
  campaigns: readonly RunningCampaign[],
  handed: ReadonlyMap<CampaignId, number>,
): Promise<ReadonlyMap<string, number>> {
  const names = [...new Set(campaigns.flatMap(({ spec }) => spec.trunks))];
  const sizes = await Promise.all(names.map(async (name) => [name, await hopper.size(name)] as const));
  if (handed.size > 0 && sizes.every(([, size]) => size === 0)) {
    log.warn({}, 'the hopper is empty though work was handed out: filling it again from the record');
    await store.takeBackAll();
  }
  return new Map(sizes);
}

/** @returns whether some are left for the next pass */
async function putOffClosed({ store }: TickKit, plans: readonly Planned[]): Promise<boolean> {
  const closed = plans.flatMap(({ campaign, places }) =>
    places.closed.map(({ answer, ...place }) => ({ ...place, campaignId: campaign.id, denial: answer })),
  );
  return closed.length > 0 && (await store.putOff(closed, putOffAtOnce)) >= putOffAtOnce;
}
