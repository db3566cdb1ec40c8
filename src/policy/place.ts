import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PolicySubject } from '../domain/contact-policy.ts';
import type { Places } from './places.ts';
import { type ZoneClock, zoneClock } from './zone-clock.ts';

/** Where a person may be, and what says so. */
export interface Whereabouts {
  /** Every candidate; a contact must be allowed in each of them. Never empty. */
  readonly zones: readonly ZoneClock[];
  /** The one in which times are written for people. */
  readonly primary: ZoneClock;
  readonly evidence: 'stated' | 'region' | 'number' | 'country';
}

/**
 * The zones where a person may be: stated zone, else region or address, else number, else the whole country. A zone or a
 * region that nobody understands is passed over. Mobile numbers say nothing but the country: they move and are ported.
 * @param country ISO 3166 code to assume when the number tells none
 */
export function whereIs(subject: PolicySubject, country: string | undefined, places: Places): Whereabouts {
  const stated = subject.zone === undefined ? undefined : zoneClock(subject.zone);
  if (stated) return { zones: [stated], primary: stated, evidence: 'stated' };
  const assumed = country ?? places.fallbackCountry;
  const home = countryOf(subject.phone) ?? assumed;
  const region = subject.region?.trim();
  if (region) {
    const zones = places.zonesOfRegion(home, region) ?? places.zonesOfRegion(assumed, region);
    if (zones) return whereabouts(zones, 'region');
  }
  const byNumber = subject.phone === undefined ? undefined : places.zonesOfNumber(subject.phone);
  if (byNumber) return whereabouts(byNumber, 'number');
  return whereabouts(places.zonesOfCountry(home) ?? places.zonesOfCountry(assumed) ?? places.fallbackZones, 'country');
}

function whereabouts(zones: readonly [ZoneClock, ...ZoneClock[]], evidence: Whereabouts['evidence']): Whereabouts {
  return { zones, primary: zones[0], evidence };
}

/** Russia and Kazakhstan share +7 and are told apart by the next digit, without a look-up: they are the hot path. */
function countryOf(phone: string | undefined): string | undefined {
  if (phone === undefined) return undefined;
  const seven = /^\+7(\d)/.exec(phone);
  if (seven) return seven[1] === '6' || seven[1] === '7' ? 'KZ' : 'RU';
  return parsePhoneNumberFromString(phone)?.country;
}
