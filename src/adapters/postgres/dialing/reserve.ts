import { randomBytes } from 'node:crypto';
import type { Candidate, Decide, ReserveAnswer, Reserved, ReserveRequest } from '../../../dialing/ports.ts';
import { type AttemptId, type TargetId, uuidv7 } from '../../../domain/ids.ts';
import type { SkipReason } from '../../../domain/skip-reason.ts';
import { type Pool, transaction } from '../pool.ts';
import { type Capacity, capacityOf, makeTrunkKnown } from './capacity.ts';
import { doNotCall } from './do-not-call-denial.ts';
import { type Current, lockAndRead } from './reserve-read.ts';
import { endSpent, holdTargets, saveReservations } from './save-reservations.ts';
import type { Verdict } from './verdict.ts';

type Left = { readonly targetId: TargetId; readonly why: SkipReason };

/**
 * Promise 1 and 2: lines, rate, counters and the attempt are taken in one transaction, under the locks of the trunk, the
 * campaign, the target, the person and the number. Nobody else can spend the same thing between the question and the answer.
 */
export async function reserve(pool: Pool, request: ReserveRequest, decide: Decide): Promise<ReserveAnswer> {
  await makeTrunkKnown(pool, request.trunk.name);
  return transaction(pool, async (connection) => {
    const capacity = await capacityOf(connection, request);
    if (capacity.fenced) return { reserved: [], left: [], fenced: true };
    const { fit, left } = shareOut(request.candidates, capacity);
    if (capacity.exhausted) await endSpent(connection, request.campaignId);
    else if (capacity.shortOf === 'spending-cap') await holdTargets(connection, idsOf(left), 'spending-cap');
    if (fit.length === 0) return { reserved: [], left, fenced: false };
    const current = await lockAndRead(connection, fit);
    const { allowed, denied, gone, busy } = judge(fit, current, decide, capacity);
    const reserved = allowed.map((verdict, i) =>
      toReserved(verdict, capacity.slots[i] ?? capacity.now, capacity.now, request),
    );
    await saveReservations(connection, { request, reserved, allowed, denied, busy, now: capacity.now });
    return { reserved, left: [...left, ...[...gone, ...busy].map(heldAs), ...denied.map(deniedAs)], fenced: false };
  });
}

function shareOut(candidates: readonly Candidate[], capacity: Capacity): { fit: Candidate[]; left: Left[] } {
  const fit = candidates.slice(0, capacity.free);
  const left = candidates
    .slice(capacity.free)
    .map(({ facts }) => ({ targetId: facts.targetId, why: capacity.shortOf }));
  return { fit, left };
}

/** What became of the candidates under the locks. */
interface Judged {
  readonly allowed: Verdict[];
  readonly denied: Verdict[];
  /** Changed or taken meanwhile: to be prepared anew. */
  readonly gone: Candidate[];
  /** Somebody else has a call with this person or on this number right now. */
  readonly busy: Candidate[];
}

/** Asks the policy for each, at the instant of the slot that a yes would get. */
function judge(
  fit: readonly Candidate[],
  current: ReadonlyMap<TargetId, Current>,
  decide: Decide,
  { slots, now }: Capacity,
): Judged {
  const judged: Judged = { allowed: [], denied: [], gone: [], busy: [] };
  const taken = new Set<string>();
  for (const candidate of fit) {
    const { targetId, debtorId } = candidate.facts;
    const found = current.get(targetId);
    if (!found || taken.has(found.phone) || taken.has(debtorId)) {
      judged.gone.push(candidate);
      continue;
    }
    const { phone, subject, history, blocked } = found;
    taken.add(phone).add(debtorId);
    if (history.some(({ result }) => result === 'open')) {
      judged.busy.push(candidate);
      continue;
    }
    const decision = blocked ? doNotCall : decide(subject, history, slots[judged.allowed.length] ?? now);
    (decision.allowed ? judged.allowed : judged.denied).push({ candidate, phone, subject, decision });
  }
  return judged;
}

function toReserved(verdict: Verdict, dialAt: Date, now: Date, request: ReserveRequest): Reserved {
  const attemptId = uuidv7(now.getTime(), randomBytes) as AttemptId;
  return { attemptId, candidate: verdict.candidate, phone: verdict.phone, dialAt, ringMs: request.spec.ringMs };
}

function idsOf(left: readonly Left[]): TargetId[] {
  return left.map(({ targetId }) => targetId);
}

function heldAs({ facts }: Candidate): Left {
  return { targetId: facts.targetId, why: 'held' };
}

function deniedAs(verdict: Verdict): Left {
  return { targetId: verdict.candidate.facts.targetId, why: verdict.decision.skip ?? 'held' };
}
