import type { Disposition } from './disposition.ts';
import type { Kopecks } from './money.ts';

/** How answered time becomes billed seconds: `60+6` bills the first 60 s at once, then every started 6 s. */
export type Rounding = 'per-second' | 'per-minute' | `${number}+${number}`;

/** What an account pays and what the trunk costs us (design §8 `rates`). Unit prices are whole kopecks, never negative. */
export interface RateCard {
  /** Price of one contact. */
  readonly perContact: Kopecks;
  /** Price of a billed minute of every answered attempt, contact or not. */
  readonly minute: Kopecks;
  /** Cost of a billed minute on the trunk. */
  readonly trunkMinute: Kopecks;
  readonly rounding: Rounding;
  /** ISO 4217. */
  readonly currency: string;
  /** Replaces the catalogue's word on what is billable. Absent: a person answered and heard enough. */
  readonly contactDispositions?: readonly Disposition[];
  /** A person who heard less is no contact. Default 1000 (design §3). */
  readonly minimumHeardMs?: number;
}

export const defaultMinimumHeardMs = 1000;

/** What rating needs to know of one settled attempt. */
export interface RatingFacts {
  readonly disposition: Disposition;
  /** Furthest point of the message reached in one play, milliseconds. */
  readonly heardMs: number;
  /** From the answer to the end, milliseconds; 0 when nobody and nothing answered. */
  readonly answeredMs: number;
}

/** Who pays: `price` is paid to us by the account, `cost` is paid by us to the trunk. */
export type LedgerDirection = 'price' | 'cost';

/**
 * What a ledger line is for. A correction undoes or completes earlier lines of the same attempt; a reversal takes back its whole price
 * because a dispute was upheld.
 */
export const ledgerKinds = ['contact', 'minutes', 'trunk-minutes', 'correction', 'reversal'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** One append-only money line of an attempt. */
export interface LedgerLine {
  readonly direction: LedgerDirection;
  readonly kind: LedgerKind;
  /** Signed; only a correction and a reversal may be negative. */
  readonly amount: Kopecks;
  /** Contacts for `contact`, billed seconds for the minutes, 0 for a correction, minus the contacts taken back for a reversal. */
  readonly quantity: number;
}

/** What one attempt came to. `lines` of a direction add up to `price` or `cost`. */
export interface Rating {
  readonly contact: boolean;
  readonly billedSeconds: number;
  readonly price: Kopecks;
  readonly cost: Kopecks;
  readonly currency: string;
  /** A contact always has its line, at price zero too; other lines of zero are left out. */
  readonly lines: readonly LedgerLine[];
}

/** The pure function that `billing` gives to whoever settles, forecasts or audits. */
export type RateAttempt = (card: RateCard, facts: RatingFacts) => Rating;

/** Seconds billed at once, then the size of each further step. */
export interface RoundingSteps {
  readonly initial: number;
  readonly step: number;
}

/**
 * Reads a rounding rule: `per-second` is 1+1, `per-minute` is 60+60, `N+M` as telephone companies write it.
 * @returns undefined for anything else; N may be 0, M is at least 1, both at most an hour
 */
export function parseRounding(text: string): RoundingSteps | undefined {
  if (text === 'per-second') return { initial: 1, step: 1 };
  if (text === 'per-minute') return { initial: 60, step: 60 };
  const match = /^(\d{1,4})\+(\d{1,4})$/.exec(text);
  if (!match) return undefined;
  const initial = Number(match[1]);
  const step = Number(match[2]);
  return step >= 1 && step <= 3600 && initial <= 3600 ? { initial, step } : undefined;
}
