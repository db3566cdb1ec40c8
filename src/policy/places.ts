import type { NumberingPlan } from './numbering-plan.ts';
import type { CountriesDocument, RegionsDocument } from './region-document.ts';
import { type RegionFinder, regionFinder } from './region-finder.ts';
import { type ZoneClock, zoneClock } from './zone-clock.ts';

export type Zones = readonly [ZoneClock, ...ZoneClock[]];

/** What is known of countries, regions and numbers. Each answer is `undefined` where nothing is known. */
export interface Places {
  readonly fallbackCountry: string;
  readonly fallbackZones: Zones;
  zonesOfCountry(country: string): Zones | undefined;
  zonesOfRegion(country: string, text: string): Zones | undefined;
  /** Landlines only, unless a register was imported and is trusted for mobiles. */
  zonesOfNumber(e164: string): Zones | undefined;
}

export interface PlacesInput {
  readonly countries: CountriesDocument;
  readonly regions: readonly RegionsDocument[];
  readonly numbering?: NumberingPlan;
  /** Whether the register's region of a mobile range is believed; people move and take their numbers along, so: false. */
  readonly trustMobileRegion?: boolean;
}

const fallbackCountry = 'RU';

/** Compiles the data files of places. */
export function buildPlaces(input: PlacesInput): Places {
  const countries = new Map(Object.entries(input.countries.zones).map(([code, names]) => [code, clocks(names)]));
  const finders = new Map<string, RegionFinder>(input.regions.map((each) => [each.country, regionFinder(each)]));
  const byCode = landlineZones(input.regions.find((each) => each.country === 'RU'));
  const zonesOfRegion: Places['zonesOfRegion'] = (country, text) => clocks(finders.get(country)?.find(text) ?? []);
  return {
    fallbackCountry,
    fallbackZones: countries.get(fallbackCountry) ?? utc(),
    zonesOfCountry: (country) => countries.get(country),
    zonesOfRegion,
    zonesOfNumber(e164) {
      if (!/^\+7[3489]\d{9}$/.test(e164)) return undefined;
      const mobile = e164[2] === '9';
      const region = mobile && !input.trustMobileRegion ? undefined : input.numbering?.regionOf(e164);
      return (region && zonesOfRegion('RU', region)) || byCode.get(e164.slice(2, 5));
    },
  };
}

/** Zones by the three digits after +7; a code that two regions share has the zones of both. */
function landlineZones(document: RegionsDocument | undefined): ReadonlyMap<string, Zones | undefined> {
  const names = new Map<string, Set<string>>();
  for (const { codes, zones } of document?.regions ?? []) {
    for (const code of codes?.abc ?? []) names.set(code, new Set([...(names.get(code) ?? []), ...zones]));
  }
  return new Map([...names].map(([code, set]) => [code, clocks([...set])]));
}

function clocks(names: readonly string[]): Zones | undefined {
  const [first, ...rest] = names.flatMap((name) => zoneClock(name) ?? []);
  return first && [first, ...rest];
}

function utc(): Zones {
  const zone = zoneClock('UTC');
  if (!zone) throw new RangeError('This platform has no UTC');
  return [zone];
}
