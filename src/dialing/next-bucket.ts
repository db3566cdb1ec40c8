import type { ReviewedAttempt, UnknownStore, Wait } from './evidence-ports.ts';

/** So long evidence is waited for: a reconnected node has read its log by then. */
export const evidenceGraceMs = 20_000;

/**
 * Unknown attempts without evidence: their people wait for the next calendar or rolling bucket of the policy. Where no cap
 * gives one (`unrestricted`), they stay in review for a human's word.
 * @param nextBucket the first instant outside the shortest bucket that holds the attempt; undefined: there is none
 * @returns how many targets wait now
 */
export async function waitForBuckets(
  store: Pick<UnknownStore, 'inReview' | 'wait'>,
  nextBucket: (attempt: ReviewedAttempt) => Date | undefined,
): Promise<number> {
  const reviewed = await store.inReview(evidenceGraceMs);
  const waits = reviewed.flatMap((attempt): Wait[] => {
    const until = nextBucket(attempt);
    return until ? [{ attemptId: attempt.attemptId, until }] : [];
  });
  if (waits.length > 0) await store.wait(waits);
  return waits.length;
}
