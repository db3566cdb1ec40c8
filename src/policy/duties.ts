import type { PastContact } from '../domain/contact-policy.ts';
import type { PolicyBook } from './book.ts';
import type { DutiesDocument } from './policy-document.ts';

/**
 * What several policies together ask of a campaign: all disclosures, the longest ring floor and retention, the
 * shortest time to the first audio, and every cap on abandonment (each is metered over its own hours).
 */
export interface Duties {
  readonly disclosures: readonly string[];
  readonly ringMinSeconds: number;
  readonly firstAudioMaxSeconds?: number;
  readonly abandonment: readonly { readonly percent: number; readonly hours: number }[];
  readonly retentionDays: Readonly<Record<string, number>>;
}

/** @throws DozvonError `policy-unknown` */
export function dutiesOf(policies: readonly string[], book: PolicyBook): Duties {
  const all = policies.map((id) => book.policy(id).document.duties);
  const ceilings = all.flatMap((each) => each.firstAudioMaxSeconds ?? []);
  return {
    disclosures: [...new Set(all.flatMap((each) => each.disclosures))],
    ringMinSeconds: Math.max(0, ...all.map((each) => each.ringMinSeconds ?? 0)),
    ...(ceilings.length > 0 ? { firstAudioMaxSeconds: Math.min(...ceilings) } : {}),
    abandonment: all.flatMap((each) => each.abandonment ?? []),
    retentionDays: longest(all),
  };
}

/** Days by artefact that these policies ask for; one that is gone from the book asks for nothing. */
export function retentionDaysOf(policies: readonly string[], book: PolicyBook): Readonly<Record<string, number>> {
  const known = new Set(book.policies.map(({ id }) => id));
  return dutiesOf(
    policies.filter((id) => known.has(id)),
    book,
  ).retentionDays;
}

function longest(all: readonly DutiesDocument[]): Record<string, number> {
  const days: Record<string, number> = {};
  for (const { retentionDays } of all) {
    for (const [artefact, count] of Object.entries(retentionDays))
      days[artefact] = Math.max(count, days[artefact] ?? 0);
  }
  return days;
}

/**
 * Names of the counters (`calls`, `messages`, `attempts`, `conversations`) and cool-offs that a contact spends: for an
 * open one what it holds, for a settled one what it came to.
 * @throws DozvonError `policy-unknown`
 */
export function countersSpent(policies: readonly string[], contact: PastContact, book: PolicyBook): readonly string[] {
  const limits = policies.flatMap((id) => book.policy(id).limits);
  return [...new Set(limits.filter((limit) => limit.spends(contact)).map((limit) => limit.counter))];
}
