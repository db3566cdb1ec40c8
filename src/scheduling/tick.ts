import type { Log } from '../domain/log.ts';
import type { HopperFill, RunningCampaign, ScheduleStore } from './ports.ts';

export interface TickKit {
  readonly store: ScheduleStore;
  readonly hopper: HopperFill;
  readonly log: Log;
  /** Calls per second of a trunk; undefined for a trunk that the configuration does not know. */
  perSecond(trunk: string): number | undefined;
}

/** The hopper holds this many seconds of a trunk's rate: enough to never run dry, little enough to forget. */
const hopperSeconds = 10;
const hopperLeast = 20;
/** A target whose job was lost with Redis comes back after this. */
const holdMs = 120_000;

/**
 * One scheduling pass: ends what is done, then hands due targets of all running campaigns to the hoppers of their trunks.
 * Campaigns share a trunk's room evenly, in the order of their priority.
 */
export async function tick(kit: TickKit): Promise<void> {
  for (const id of await kit.store.finishDone()) kit.log.info({ campaign: id }, 'campaign finished');
  const campaigns = await kit.store.running();
  if (campaigns.length === 0) return;
  const down = await kit.store.downTrunks();
  const room = await roomOf(kit, campaigns);
  const byTrunk = Map.groupBy(campaigns, ({ spec }) => spec.trunks.find((name) => !down.has(name)) ?? '');
  for (const [trunk, sharing] of byTrunk) {
    if (trunk === '') {
      for (const { id } of sharing) await kit.store.setIdle(id, 'trunk-down');
      continue;
    }
    let left = sharing.length;
    for (const campaign of sharing) {
      const share = Math.ceil((room.get(trunk) ?? 0) / left--);
      if (share <= 0) continue;
      const used = await hand(kit, campaign, trunk, share, down);
      room.set(trunk, (room.get(trunk) ?? 0) - used);
    }
  }
}

async function roomOf(kit: TickKit, campaigns: readonly RunningCampaign[]): Promise<Map<string, number>> {
  const names = new Set(campaigns.flatMap(({ spec }) => spec.trunks));
  const room = new Map<string, number>();
  let size = 0;
  for (const name of names) {
    const rate = kit.perSecond(name);
    const held = await kit.hopper.size(name);
    size += held;
    room.set(name, rate === undefined ? 0 : Math.max(hopperLeast, Math.ceil(rate * hopperSeconds)) - held);
  }
  if (size === 0 && (await kit.store.handedOut()) > 0) {
    kit.log.warn({}, 'the hopper is empty though work was handed out: filling it again from the record');
    await kit.store.takeBackAll();
  }
  return room;
}

async function hand(
  kit: TickKit,
  campaign: RunningCampaign,
  trunk: string,
  limit: number,
  down: ReadonlySet<string>,
): Promise<number> {
  const due = await kit.store.takeDue(campaign.id, limit, holdMs);
  const wanted = (name: string | undefined): string => (name !== undefined && !down.has(name) ? name : trunk);
  for (const [name, targets] of Map.groupBy(due, (target) => wanted(target.trunk))) await kit.hopper.put(name, targets);
  await kit.store.setIdle(campaign.id, undefined);
  return due.length;
}
