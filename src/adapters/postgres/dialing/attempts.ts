import type {
  AttemptEnd,
  AttemptProgress,
  AttemptStore,
  Decide,
  HandAnswer,
  HandRequest,
  Lease,
  Orphan,
  ReserveAnswer,
  ReserveRequest,
  SettleFacts,
  Settlement,
} from '../../../dialing/ports.ts';
import type { AttemptId, CampaignId, TargetId } from '../../../domain/ids.ts';
import type { SkipReason } from '../../../domain/skip-reason.ts';
import type { TargetFacts } from '../../../domain/target-facts.ts';
import type { Pool } from '../pool.ts';
import { beginDial } from './begin-dial.ts';
import { loadFacts } from './facts.ts';
import { saveProgress } from './progress.ts';
import { findOrphans, giveBack, markUnknown, optOut, release, skip } from './recover.ts';
import { reserve } from './reserve.ts';
import { reserveByHand } from './reserve-by-hand.ts';
import { settle } from './settle.ts';

/** The record of attempts in PostgreSQL; each method's promise stands beside its SQL. */
export class PostgresAttempts implements AttemptStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  facts(targetIds: readonly TargetId[]): Promise<readonly TargetFacts[]> {
    return loadFacts(this.#pool, targetIds);
  }

  reserve(request: ReserveRequest, decide: Decide): Promise<ReserveAnswer> {
    return reserve(this.#pool, request, decide);
  }

  reserveByHand(request: HandRequest, decide: Decide): Promise<HandAnswer> {
    return reserveByHand(this.#pool, request, decide);
  }

  beginDial(
    lease: Lease,
    attempts: readonly AttemptId[],
    policyOf: (campaignId: CampaignId, by?: 'operator') => Promise<Decide>,
  ): Promise<ReadonlySet<AttemptId>> {
    return beginDial(this.#pool, lease, attempts, policyOf);
  }

  progress(lease: Lease, batch: readonly AttemptProgress[]): Promise<void> {
    return saveProgress(this.#pool, lease, batch);
  }

  settle(lease: Lease, ends: readonly AttemptEnd[], judge: (facts: SettleFacts) => Settlement): Promise<void> {
    return settle(this.#pool, lease, ends, judge);
  }

  orphans(lease: Lease, living: ReadonlySet<string>): Promise<readonly Orphan[]> {
    return findOrphans(this.#pool, lease, living);
  }

  release(lease: Lease, attempts: readonly AttemptId[]): Promise<void> {
    return release(this.#pool, lease, attempts);
  }

  unknown(lease: Lease, attempts: readonly AttemptId[]): Promise<void> {
    return markUnknown(this.#pool, lease, attempts);
  }

  skip(targetId: TargetId, why: SkipReason): Promise<void> {
    return skip(this.#pool, targetId, why);
  }

  giveBack(targetIds: readonly TargetId[]): Promise<void> {
    return giveBack(this.#pool, targetIds);
  }

  optOut(attemptId: AttemptId): Promise<void> {
    return optOut(this.#pool, attemptId);
  }
}
