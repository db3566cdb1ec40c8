import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { CampaignId } from '../domain/ids.ts';
import type { Room } from '../pacing/observation.ts';
import type { Hours, OpenPlaces } from './hours.ts';
import type { OpenCalls, RunningCampaign } from './ports.ts';

export interface TrunkTerms {
  readonly lines: number;
  readonly perSecond: number;
}

/** What a pass knows of one campaign. */
export interface Planned {
  readonly campaign: RunningCampaign;
  /** The first of its trunks that is up; undefined: none is. */
  readonly trunk: string | undefined;
  /** Undefined for a trunk that the configuration does not know. */
  readonly terms: TrunkTerms | undefined;
  readonly places: OpenPlaces;
  /** Handed out and not yet reserved. */
  readonly held: number;
  /** Its calls between reservation and end, and all calls of its trunk. */
  readonly own: number;
  readonly onTrunk: number;
}

/** The record at the start of a pass. */
export interface Seen {
  readonly now: Date;
  readonly down: ReadonlySet<string>;
  readonly handed: ReadonlyMap<CampaignId, number>;
  readonly calls: readonly OpenCalls[];
}

export function planOf(
  campaign: RunningCampaign,
  { now, down, handed, calls }: Seen,
  hours: Hours,
  trunks: (name: string) => TrunkTerms | undefined,
): Planned {
  const { id, spec } = campaign;
  const trunk = spec.trunks.find((name) => !down.has(name));
  const sum = (some: readonly OpenCalls[]): number => some.reduce((all, { count }) => all + count, 0);
  return {
    campaign,
    trunk,
    terms: trunk === undefined ? undefined : trunks(trunk),
    places: hours.of(campaign, now),
    held: handed.get(id) ?? 0,
    own: sum(calls.filter(({ campaignId }) => campaignId === id)),
    onTrunk: sum(calls.filter((each) => each.trunk === trunk)),
  };
}

/** So many seconds of a rate are prepared ahead, so that a line that frees is taken at once. */
const aheadSeconds = 2;
const hopperSeconds = 10;

/**
 * What a campaign may have more in the hopper by its own lines and rate: what it cannot dial would take the place of others.
 */
export function ownRoom({ campaign: { spec }, terms, held, own }: Planned): number {
  const { lines, ratePerSecond } = spec;
  const ahead = Math.ceil((terms?.perSecond ?? 1) * aheadSeconds);
  const byLines = lines === undefined ? Number.POSITIVE_INFINITY : lines - own + Math.max(lines, ahead) - held;
  const byRate =
    ratePerSecond === undefined
      ? Number.POSITIVE_INFINITY
      : Math.ceil(ratePerSecond * hopperSeconds) + aheadSeconds - held;
  return Math.max(0, Math.min(byLines, byRate));
}

/** Calls that may start within the next second, whatever operators do. */
export function startRoom({ campaign: { spec }, terms, held, own, onTrunk }: Planned): Room {
  if (!terms) return { lines: 0, rate: 0 };
  return {
    lines: Math.max(0, Math.min(terms.lines - onTrunk, linesOf(spec) - own) - held),
    rate: Math.max(0, Math.ceil(Math.min(terms.perSecond, spec.ratePerSecond ?? Number.POSITIVE_INFINITY)) - held),
  };
}

function linesOf({ lines }: CampaignSpec): number {
  return lines ?? Number.POSITIVE_INFINITY;
}
