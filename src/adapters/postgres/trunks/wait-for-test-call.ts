import { setTimeout as delay } from 'node:timers/promises';
import { type AttemptState, attemptMoves } from '../../../domain/attempt.ts';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { CampaignId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';
import { readTestCall, type TestCallFacts } from './test-call.ts';

const pollMs = 250;
/** The scheduler and the dialer need a moment; what has not begun by then is stuck. */
const beginMs = 60_000;

/** Reasons that pass by themselves; any other ends the test call. */
const passing: readonly string[] = ['lines', 'rate', 'held', 'trunk-down', 'dialer-down', 'clock'];

/**
 * Waits until the one call of this campaign has ended. A call that has begun is waited for as long as it takes.
 * @param interrupted asked at every turn
 * @returns undefined when it was interrupted
 * @throws DozvonError `test-call-refused`, `test-call-late`
 */
export async function waitForTestCall(
  pool: Pool,
  campaignId: CampaignId,
  trunk: string,
  show: (state: string) => void,
  interrupted: () => boolean,
): Promise<TestCallFacts | undefined> {
  const end = Date.now() + beginMs;
  let shown = '';
  while (!interrupted()) {
    const facts = await readTestCall(pool, campaignId);
    if (facts.state !== null && facts.state !== shown) show(facts.state);
    shown = facts.state ?? shown;
    if (facts.state !== null && isOver(facts.state)) return sent(facts);
    if (facts.state === null) refuseUnlessPassing(facts);
    if ((facts.state === null || facts.state === 'reserved') && Date.now() > end) {
      throw dozvonError('test-call-late', {
        seconds: beginMs / 1000,
        why: facts.whyNot ?? 'nothing took it up',
        trunk,
      });
    }
    await delay(pollMs);
  }
  return undefined;
}

function isOver(state: AttemptState): boolean {
  return attemptMoves[state].length === 0 || state === 'unknown';
}

function sent(facts: TestCallFacts): TestCallFacts {
  if (facts.state !== 'refused') return facts;
  throw dozvonError('test-call-refused', { why: facts.refusedWhy ?? 'policy', person: facts.debtorId });
}

function refuseUnlessPassing({ target, whyNot, reason, nextAt, debtorId }: TestCallFacts): void {
  const waits = target === 'waiting' && (whyNot === null || passing.includes(whyNot));
  if (waits || target === 'open') return;
  const later = nextAt === null ? '' : `; allowed from ${nextAt.toISOString()}`;
  throw dozvonError('test-call-refused', { why: `${reason ?? whyNot ?? 'nobody to call'}${later}`, person: debtorId });
}
