import type { Stop } from '../domain/contact-policy.ts';
import type { BucketSpan } from './bucket.ts';
import type { DayHours } from './window.ts';

/** The hours that an instant misses, and where. */
export interface MissedHours {
  /** Local time asked about, `HH:MM`. */
  readonly time: string;
  readonly zone: string;
  /** The row of the policy: its hours as `HH:MM–HH:MM`, none when nobody may be contacted that day. */
  readonly hours: readonly string[];
  readonly day: DayHours['key'];
  readonly policy: string;
  /** How many zones the person may be in, where it is this one among several that forbids. */
  readonly ofZones?: number;
}

/**
 * What a decision rests on, for every language: which sentence, and what fills it. `policy` is `id@version`; names of counters and
 * consents are those of the policy's document.
 */
export type Says =
  | { readonly code: 'allowed'; readonly policies: readonly string[]; readonly zones: readonly string[] }
  | { readonly code: 'stop'; readonly stop: Stop; readonly policy: string }
  | { readonly code: 'consent'; readonly consent: string; readonly policy: string }
  | ({ readonly code: 'hours' } & MissedHours)
  | ({ readonly code: 'ring'; readonly seconds: number } & MissedHours)
  | {
      readonly code: 'spent';
      readonly counter: string;
      readonly count: number;
      readonly max: number;
      readonly span: BucketSpan;
      /** Whether contacts that have no end yet stand in the way. */
      readonly open: boolean;
      readonly policy: string;
      /** Absent for hours that are the same everywhere. */
      readonly zone?: string;
      /** How many zones the person may be in. */
      readonly zones: number;
    };

const stopWords = {
  bankruptcy: 'The person is bankrupt or in debt restructuring',
  refusal: 'The person refused to be contacted',
  'representative-only': 'The person may be contacted through a representative only',
  hospital: 'The person is in hospital',
  'disability-1': 'The person is disabled of group I',
  minor: 'The person is a minor',
  incapacitated: 'The person is legally incapacitated',
  dispute: 'The person disputes the debt',
  'wrong-person': 'The number belongs to somebody else',
  'opted-out': 'The person asked not to be contacted',
} as const satisfies Record<Stop, string>;

/** The plain English sentence of the log and the command line. */
export function inEnglish(says: Says): string {
  switch (says.code) {
    case 'allowed':
      return `Inside the hours and under the caps of ${says.policies.join(', ')} in ${zonesOf(says.zones)}`;
    case 'stop':
      return `${stopWords[says.stop]} (${says.policy})`;
    case 'consent':
      return `No ${says.consent}, which ${says.policy} requires`;
    case 'hours':
      return `${says.time} in ${says.zone} is outside ${row(says)}${amongZones(says)}`;
    case 'ring':
      return `${says.seconds} s of ringing from ${says.time} in ${says.zone} would end after ${row(says)}${amongZones(says)}`;
    case 'spent':
      return spent(says);
  }
}

function spent({ count, max, counter, span, open, policy, zone, zones }: Says & { readonly code: 'spent' }): string {
  const among = zones > 1 ? `, one of ${zones} candidate zones` : '';
  const where = zone === undefined ? '' : `, ${zone}${among}`;
  return `${count} of ${max} ${counter} spent ${when(span)}${open ? ', some still open' : ''} (${policy}${where})`;
}

function zonesOf(zones: readonly string[]): string {
  return zones.length === 1 ? zones.join() : `${zones.length} candidate zones`;
}

function row({ hours, day, policy }: MissedHours): string {
  return `${hours.join(', ') || 'no contacts'} (${day}, ${policy})`;
}

function amongZones({ zone, ofZones }: MissedHours): string {
  return ofZones === undefined ? '' : `; ${zone} is one of ${ofZones} zones where the person may be`;
}

function when(span: BucketSpan): string {
  switch (span.period) {
    case 'day':
      return `on ${span.date}`;
    case 'week':
      return `in the week from ${span.date}`;
    case 'month':
      return `in ${span.date.slice(0, 7)}`;
    case 'days':
      return `in the ${span.length} days up to ${span.date}`;
    case 'hours':
      return `in the last ${span.length} hours`;
  }
}
