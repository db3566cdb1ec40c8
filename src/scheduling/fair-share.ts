import type { CampaignId } from '../domain/ids.ts';

/** A campaign that wants work put into the hopper of a trunk. */
export interface Sharer {
  readonly id: CampaignId;
  readonly priority: number;
  /** What it has in the hopper. */
  readonly held: number;
  /** What it could take at most by its own lines and rate. */
  readonly most: number;
}

/** A lower priority gets a quarter of the share of the next higher one, and never nothing. */
const stepDown = 4;
const mostSteps = 3;

/**
 * How many targets each campaign may put in now. Each has its weighted part of the hopper, counted with what it has there already:
 * a slow campaign cannot fill it up and keep the others out.
 * @param room what is free of the hopper
 */
export function fairShares(sharers: readonly Sharer[], room: number): ReadonlyMap<CampaignId, number> {
  const weights = weightsOf(sharers);
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const weight = (id: CampaignId): number => weights.get(id) ?? 1;
  const shares = new Map<CampaignId, number>();
  const all = sharers.reduce((sum, { held }) => sum + held, room);
  let left = room;
  // Whoever has least for its weight is served first, should others still hold more than their part.
  const hungry = sharers.toSorted((a, b) => a.held / weight(a.id) - b.held / weight(b.id));
  for (const { id, held, most } of hungry) {
    const part = Math.max(1, Math.floor((all * weight(id)) / whole));
    const share = Math.min(left, Math.max(0, Math.min(part - held, most)));
    shares.set(id, share);
    left -= share;
  }
  return shares;
}

/** What nobody of the rest could use, among those who took all they were given. */
export function lentShares(hungry: readonly Sharer[], room: number): ReadonlyMap<CampaignId, number> {
  const weights = weightsOf(hungry);
  const shares = new Map<CampaignId, number>();
  let left = room;
  let weightLeft = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  for (const { id, most } of hungry) {
    const weight = weights.get(id) ?? 1;
    const share = Math.min(left, Math.max(0, most), Math.ceil((left * weight) / weightLeft));
    shares.set(id, share);
    left -= share;
    weightLeft -= weight;
  }
  return shares;
}

/** By the rank of its priority among those who share, not by its figure: 1, 2 and 3 differ as 10, 20 and 30 do. */
export function weightsOf(sharers: readonly Pick<Sharer, 'id' | 'priority'>[]): ReadonlyMap<CampaignId, number> {
  const ranks = [...new Set(sharers.map(({ priority }) => priority))].sort((a, b) => b - a);
  return new Map(
    sharers.map(({ id, priority }) => [id, stepDown ** -Math.min(mostSteps, ranks.indexOf(priority))] as const),
  );
}
