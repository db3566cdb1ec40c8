import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { PolicyDecision } from '../domain/contact-policy.ts';
import type { CampaignId } from '../domain/ids.ts';
import type { PolicyBook } from '../policy/book.ts';
import { channelOf, decideBy } from '../policy/decide-campaign.ts';
import { zoneClock } from '../policy/zone-clock.ts';
import type { AskHours, HoursAnswer, HoursDenial, Place, RunningCampaign } from './ports.ts';

/** Nobody looked where these people are: the reservation decides alone. */
const anywhere = 0;
/** Hours begin and end on whole minutes, less the ring; what opened meanwhile waits no longer than this. */
const goodForMs = 10_000;

/** Where a campaign may call now: whoever's day ends first comes first, east to west. */
export interface OpenPlaces {
  readonly open: readonly number[];
  readonly closed: readonly ClosedPlace[];
}

export interface ClosedPlace extends Place {
  readonly answer: HoursDenial;
  /** When it was asked: an answer is good for a few seconds. */
  readonly at: Date;
}

interface Known {
  readonly at: Date;
  readonly answer: HoursAnswer;
}

const ofHours: ReadonlySet<string> = new Set(['window', 'zone-unknown-window', 'schedule']);

/** Asks the policies and the schedule about a person of whom only the whereabouts are known. */
export function hoursBy(book: PolicyBook): AskHours {
  const decisions = decideBy(book);
  return (spec, zones, at) => {
    const decide = decisions(spec);
    const denials = zones
      .map((zone) => ({ ...decide({ zone, stops: [] }, [], at), zone }))
      .filter(({ allowed, skip }) => !allowed && skip !== undefined && ofHours.has(skip));
    const [first] = denials;
    if (!first?.skip) return { open: true };
    const { zone, policyVersion } = first;
    const ends = denials.map(({ nextAllowedAt }) => nextAllowedAt);
    // The last zone to open; it is asked again then, for another may have closed.
    const until = ends.includes(undefined) ? undefined : latest(ends.filter((end) => end !== undefined));
    const ringSeconds = Math.ceil(spec.ringMs / 1000);
    const inputs = { policies: spec.policies, channel: channelOf(spec), zone, ringSeconds };
    const elsewhere = denials.length < zones.length && first.skip === 'window' ? zones.length : 0;
    return { open: false, ...said(first, elsewhere), until, policyVersion, inputs };
  };
}

/** @param elsewhere where other zones are open: how many zones the person may be in */
function said({ rule, reason, skip, zone }: PolicyDecision, elsewhere: number) {
  if (elsewhere === 0) return { why: skip ?? 'window', rule, reason } as const;
  const all = `${reason}; ${zone} is one of ${elsewhere} zones where the person may be`;
  return { why: 'zone-unknown-window', rule: 'window.zone-unknown', reason: all } as const;
}

function latest(dates: readonly Date[]): Date {
  return new Date(Math.max(...dates.map((date) => date.getTime())));
}

/** Remembers the answers for a few seconds: a pass asks for every campaign, and most answers change twice a day. */
export class Hours {
  readonly #ask: AskHours;
  readonly #known = new Map<string, Known>();

  constructor(ask: AskHours) {
    this.#ask = ask;
  }

  of({ id, spec, places }: RunningCampaign, now: Date): OpenPlaces {
    const answers = places.map((place) => ({ place, ...this.#answer(id, spec, place, now) }));
    const open = answers.filter(({ answer }) => answer.open).map(({ place }) => place);
    return {
      open: [anywhere, ...eastToWest(open, now)],
      closed: answers.flatMap(({ place, answer, at }) => (answer.open ? [] : [{ ...place, answer, at }])),
    };
  }

  /** Forgets campaigns that do not run any more. */
  keep(running: readonly RunningCampaign[]): void {
    const ids = new Set<string>(running.map(({ id }) => id));
    for (const key of this.#known.keys()) if (!ids.has(key.slice(0, key.indexOf(' ')))) this.#known.delete(key);
  }

  #answer(id: CampaignId, spec: CampaignSpec, { zones }: Place, now: Date): Known {
    const key = `${id} ${zones.join()}`;
    const known = this.#known.get(key);
    const age = known === undefined ? Number.POSITIVE_INFINITY : now.getTime() - known.at.getTime();
    if (known !== undefined && age >= 0 && age < goodForMs) return known;
    const fresh = { at: now, answer: this.#ask(spec, zones, now) };
    this.#known.set(key, fresh);
    return fresh;
  }
}

/** The turns of these places: whoever is called again goes before whoever was not called yet. */
export function turnsOf(places: readonly number[]): readonly number[] {
  return [...places.map((place) => place * 2), ...places.map((place) => place * 2 + 1)];
}

/** Of somebody who may be in several zones, the easternmost closes first. */
function eastToWest(places: readonly Place[], now: Date): readonly number[] {
  const east = (zones: readonly string[]): number =>
    Math.max(...zones.map((zone) => zoneClock(zone)?.pieceAt(now.getTime()).offset ?? Number.NEGATIVE_INFINITY));
  return places
    .map(({ place, zones }) => ({ place, east: east(zones) }))
    .sort((a, b) => b.east - a.east || a.place - b.place)
    .map(({ place }) => place);
}
