import type { AuditAttempt, AuditContext } from './records.ts';

/** The seven promises of design §2, and what a carrier's own log can prove. */
export const promises = [
  'never-twice',
  'never-over-the-limit',
  'never-outside-the-hours',
  'nothing-lost',
  'every-decision-explained',
  'no-line-leaks',
  'money-adds-up',
  'witness',
] as const;
export type Promised = (typeof promises)[number];

/** `not-asked`: the rule has no word on this attempt. `broken` is a sentence with the figures. */
export type Verdict = 'kept' | 'not-asked' | { readonly broken: string };

/** Sees the attempts of one replay in the order of their dials (of their reservations, where nothing was dialled). */
export type Watch = (attempt: AuditAttempt) => Verdict;

/** One pure rule. `watch` makes a watcher with its own memory, so that a rule can be replayed any number of times. */
export interface AuditRule {
  readonly promise: Promised;
  readonly rule: string;
  /** What holds, in one short sentence. */
  readonly about: string;
  readonly watch: (context: AuditContext) => Watch;
  /**
   * Present: the verdict depends on the dials before this one and on its instant alone, so it is final at first sight. Absent:
   * it depends on the attempt alone, and is final when the attempt is.
   */
  readonly remembers?: true;
}

export function broken(sentence: string): Verdict {
  return { broken: sentence };
}
