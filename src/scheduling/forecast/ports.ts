import type { PastContact, PolicyDecision, PolicySubject } from '../../domain/contact-policy.ts';
import type { Disposition } from '../../domain/disposition.ts';
import type { Kopecks } from '../../domain/money.ts';
import type { SkipReason } from '../../domain/skip-reason.ts';

/** A person of the list, as a forecast looks at them. */
export interface ForecastPerson {
  readonly subject: PolicySubject;
  /** Usable numbers, E.164, in the list's order; the first is dialled first. */
  readonly phones: readonly string[];
  /** Contacts of the last month, of the person and of the number. */
  readonly history: readonly PastContact[];
  /** Why the person is never dialled, whatever the hour; absent: may be. */
  readonly out?: SkipReason;
}

/** The policies and the campaign's own hours and caps, as a reservation asks them. */
export type ForecastDecide = (subject: PolicySubject, history: readonly PastContact[], at: Date) => PolicyDecision;

/** One way in which a dial may end, and how long it lasts. */
export interface Outcome {
  readonly disposition: Disposition;
  /** Share of all dials, 0–1; the shares of a mix add up to 1. */
  readonly share: number;
  /** From the dial to the answer or the end. */
  readonly ringMs: number;
  /** From the answer to the end; 0 when nothing answered. */
  readonly talkMs: number;
  readonly heardMs: number;
}

/** How dials are expected to end, and what says so. */
export interface OutcomeMix {
  readonly from: 'history' | 'defaults';
  /** Dials that it was learnt from; 0 for defaults. */
  readonly dials: number;
  readonly outcomes: readonly Outcome[];
}

/** What a dial of the past came to, summed over an account. */
export interface PastOutcome {
  readonly disposition: Disposition;
  readonly count: number;
  readonly ringMs: number;
  readonly talkMs: number;
  readonly heardMs: number;
}

/** Rates one dial by the campaign's card: the same function that settles it. */
export type ForecastPrice = (outcome: Outcome) => {
  readonly contact: boolean;
  readonly price: Kopecks;
  readonly cost: Kopecks;
};
