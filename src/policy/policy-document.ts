import type { Channel, ContactResult, Stop } from '../domain/contact-policy.ts';
import type { CountingRule } from './counting-rule.ts';

/** How sure a fact is: official text seen, good secondary source, weak or conflicting, own knowledge unverified. */
export const confidences = ['A', 'B', 'C', 'K'] as const;
export type Confidence = (typeof confidences)[number];

/** Rows of hours. `weekend` is Saturday and Sunday, `any-day` every day that has no row of its own. */
export const dayKeys = ['workday', 'weekend', 'saturday', 'sunday', 'holiday', 'any-day'] as const;
export type DayKey = (typeof dayKeys)[number];

/** Pairs of `HH:MM`, opening inclusive, closing exclusive, in time order; an empty list is a day without contacts. */
export type WindowsDocument = { readonly [key in DayKey]?: readonly (readonly [open: string, close: string])[] };

/** Which past contacts spend a counter. */
export interface CountDocument {
  readonly channels: readonly Channel[];
  readonly rule: CountingRule;
  /** A talk known to be shorter does not count. */
  readonly minSeconds?: number;
  readonly also?: readonly ContactResult[];
  readonly except?: readonly ContactResult[];
}

/** A stretch over which contacts are counted: calendar ones in the person's zone, `days` being whole local days. */
export type BucketDocument =
  | { readonly calendar: 'day' | 'week' | 'month' }
  | { readonly rollingDays: number }
  | { readonly rollingHours: number };

export type CapDocument = BucketDocument & { readonly max: number };

export interface CounterDocument {
  /** `calls`, `messages`, `attempts`, `conversations`; part of the rule id `cap.<name>.<bucket>`. */
  readonly name: string;
  /** Channels that may spend it, so that it must have room before they start. */
  readonly asks: readonly Channel[];
  readonly counts: readonly CountDocument[];
  readonly caps: readonly CapDocument[];
}

/** No contact by `asks` for a while after a contact that `counts`. Rule id `cool-off.<name>`. */
export interface CoolOffDocument {
  readonly name: string;
  readonly asks: readonly Channel[];
  readonly counts: readonly CountDocument[];
  /** Days include the day of the contact as the first. */
  readonly for: { readonly days: number } | { readonly hours: number };
}

export interface ConsentDocument {
  readonly name: string;
  readonly channels: readonly Channel[];
}

/** What a campaign must do besides asking `decide`; read by the dialer, the pacing and the retention jobs. */
export interface DutiesDocument {
  /** Said at the start, in this order. */
  readonly disclosures: readonly string[];
  readonly ringMinSeconds?: number;
  readonly firstAudioMaxSeconds?: number;
  readonly abandonment?: { readonly percent: number; readonly hours: number };
  /** Days to keep each artefact. */
  readonly retentionDays: Readonly<Record<string, number>>;
}

/** One row of what the policy rests on. */
export interface NoteDocument {
  /** The field spoken of, such as `counters.calls`. */
  readonly about: string;
  readonly says: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Why it may be wrong or may have moved; shown as a warning. */
  readonly doubtful?: string;
}

/** A policy as its data file says it. */
export interface PolicyDocument {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** ISO 3166 code of the country whose zones are meant where nothing tells where the person is. */
  readonly country: string;
  readonly validFrom: string;
  readonly source: string;
  readonly reviewedOn: string;
  readonly calendar?: string;
  readonly windows: WindowsDocument;
  readonly counters: readonly CounterDocument[];
  readonly coolOffs: readonly CoolOffDocument[];
  /** Stops that bind, and whether they end every contact or calls alone. */
  readonly stops: { readonly [stop in Stop]?: 'all' | 'calls' };
  readonly consents: readonly ConsentDocument[];
  readonly duties: DutiesDocument;
  readonly notes: readonly NoteDocument[];
}
