import type { CampaignId } from '../domain/ids.ts';
import type { SkipReason } from '../domain/skip-reason.ts';
import type { Pace } from '../pacing/pace.ts';
import { type Planned, startRoom } from './plan.ts';
import type { Idle, ScheduleStore } from './ports.ts';

/** What a pass has found out. */
interface PassNews {
  readonly paces: ReadonlyMap<CampaignId, Pace>;
  /** Milliseconds until the next target of each campaign is due; negative: somebody waits. */
  readonly due: ReadonlyMap<CampaignId, number>;
  readonly now: Date;
  /** Why nobody could dial, whatever the campaign. */
  readonly dialers: SkipReason | undefined;
}

/** The figures of a sentence change with every pass: so often the record is brought up to date. */
const figuresEverySeconds = 5;

/**
 * Writes into the record why due people of a campaign are not dialled, as far as scheduling knows; only where it changed.
 */
export async function noteIdle(
  store: Pick<ScheduleStore, 'setIdle'>,
  plans: readonly Planned[],
  { paces, due, now, dialers }: PassNews,
): Promise<void> {
  const figuresToo = Math.floor(now.getTime() / 1000) % figuresEverySeconds === 0;
  for (const plan of plans) {
    const { id, idle: before } = plan.campaign;
    const somebodyWaits = (due.get(id) ?? 1) <= 0;
    const stuck = dialers !== undefined && (somebodyWaits || plan.held > 0);
    const everybody = stuck ? { why: dialers, sentence: undefined } : undefined;
    const idle = everybody ?? idleOf(plan, paces.get(id), somebodyWaits);
    const sameFigures = !figuresToo || idle?.sentence === before?.sentence;
    if (idle?.why !== before?.why || !sameFigures) await store.setIdle(id, idle);
  }
}

function idleOf(plan: Planned, pace: Pace | undefined, somebodyWaits: boolean): Idle | undefined {
  if (plan.trunk === undefined) return { why: 'trunk-down', sentence: undefined };
  if (!somebodyWaits) return undefined;
  if (pace) return pace.brake && { why: pace.brake, sentence: pace.why };
  // A rate that is used to the full is dialling as told; lines that are all taken may be taken by others.
  return startRoom(plan).lines + plan.held <= 0 ? { why: 'lines', sentence: undefined } : undefined;
}
