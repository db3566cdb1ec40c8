import { randomBytes } from 'node:crypto';
import type { Candidate, Decide, ReserveAnswer, Reserved, ReserveRequest } from '../../../dialing/ports.ts';
import type { PolicyDecision } from '../../../domain/contact-policy.ts';
import { type AttemptId, type TargetId, uuidv7 } from '../../../domain/ids.ts';
import type { SkipReason } from '../../../domain/skip-reason.ts';
import { hashOf } from '../number-hash.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { type Capacity, capacityOf, saveSlots } from './capacity.ts';
import { loadFacts } from './facts.ts';
import { type Histories, loadHistories } from './history.ts';
import { lockPeople } from './locks.ts';
import { endSpent, holdTargets, saveDenials, saveReservations } from './save-reservations.ts';
import type { Verdict } from './verdict.ts';

type Left = { readonly targetId: TargetId; readonly why: SkipReason };

/**
 * Promise 1 and 2: lines, rate, counters and the attempt are taken in one transaction, under the locks of the trunk, the
 * campaign, the target, the person and the number. Nobody else can spend the same thing between the question and the answer.
 */
export function reserve(pool: Pool, request: ReserveRequest, decide: Decide): Promise<ReserveAnswer> {
  return transaction(pool, async (connection) => {
    const capacity = await capacityOf(connection, request);
    if (capacity.fenced) return { reserved: [], left: [], fenced: true };
    const { fit, left } = shareOut(request.candidates, capacity);
    if (capacity.exhausted) await endSpent(connection, request.campaignId);
    else if (capacity.shortOf === 'spending-cap') await holdTargets(connection, idsOf(left), 'spending-cap');
    if (fit.length === 0) return { reserved: [], left, fenced: false };
    const current = await stillWaiting(connection, fit);
    const { allowed, denied, gone, busy } = await judge(connection, current, decide, capacity);
    const reserved = allowed.map((verdict, i) =>
      toReserved(verdict, capacity.slots[i] ?? capacity.now, capacity.now, request),
    );
    await saveReservations(connection, request, reserved, allowed, capacity.now);
    await saveDenials(connection, denied, capacity.now);
    await holdTargets(connection, idsOf(busy.map(heldAs)), 'held');
    await saveSlots(connection, request, reserved.at(-1)?.dialAt);
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

/** Locks the targets and reads their facts again: a debt paid meanwhile, or a changed one, is not spoken about. */
async function stillWaiting(connection: Connection, fit: readonly Candidate[]): Promise<Map<Candidate, boolean>> {
  const ids = fit.map(({ facts }) => facts.targetId);
  const { rows } = await connection.query<{ id: TargetId }>({
    name: 'lock-targets',
    text: `select id from targets where id = any($1) and state = 'waiting' and open_attempt is null and next_at <= now()
           order by id for update skip locked`,
    values: [ids],
  });
  const locked = new Set(rows.map((row) => row.id));
  const fresh = new Map((await loadFacts(connection, [...locked])).map((facts) => [facts.targetId, facts.version]));
  return new Map(fit.map((c) => [c, fresh.get(c.facts.targetId) === c.facts.version]));
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
async function judge(
  connection: Connection,
  current: ReadonlyMap<Candidate, boolean>,
  decide: Decide,
  { slots, now }: Capacity,
): Promise<Judged> {
  const ready = [...current].filter(([, still]) => still).map(([candidate]) => candidate);
  const gone = [...current].filter(([, still]) => !still).map(([candidate]) => candidate);
  const judged: Judged = { allowed: [], denied: [], gone, busy: [] };
  const { lookUp, blocked } = await recordOf(connection, ready);
  const taken = new Set<string>();
  for (const candidate of ready) {
    const { phone, debtorId, subject } = candidate.facts;
    if (phone === undefined || taken.has(phone) || taken.has(debtorId)) {
      gone.push(candidate);
      continue;
    }
    taken.add(phone).add(debtorId);
    const history = lookUp(debtorId, phone);
    if (history.some(({ result }) => result === 'open')) {
      judged.busy.push(candidate);
      continue;
    }
    const listed = blocked.has(phone) || blocked.has(debtorId);
    const decision = listed ? doNotCallDecision : decide(subject, history, slots[judged.allowed.length] ?? now);
    (decision.allowed ? judged.allowed : judged.denied).push({ candidate, phone, decision });
  }
  return judged;
}

/** Locks people and numbers, then reads what they have had and whether they may be called at all. */
async function recordOf(
  connection: Connection,
  ready: readonly Candidate[],
): Promise<{ lookUp: Histories['of']; blocked: ReadonlySet<string> }> {
  const [first] = ready;
  if (!first) return { lookUp: () => [], blocked: new Set() };
  const { accountId } = first.facts;
  const people = ready.map(({ facts }) => facts.debtorId);
  const phones = ready.flatMap(({ facts }) => facts.phones);
  await lockPeople(connection, accountId, people, phones);
  const histories = await loadHistories(connection, accountId, people, phones);
  const blocked = await doNotCall(connection, accountId, people, phones);
  return { lookUp: histories.of, blocked };
}

const doNotCallDecision: PolicyDecision = {
  allowed: false,
  rule: 'do-not-call',
  reason: 'The number or the person is on the do-not-call list',
  skip: 'do-not-call',
  zone: 'UTC',
  policyVersion: 'do-not-call@1',
};

async function doNotCall(
  connection: Connection,
  accountId: string,
  people: readonly string[],
  phones: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await connection.query<{ number: string | null; debtor_id: string | null }>({
    name: 'do-not-call',
    text: `select p.number, null::uuid as debtor_id from unnest($2::text[]) as p(number)
           where exists (select from do_not_call d where d.number in (p.number, ${hashOf('p.number')})
                           and (d.account_id is null or d.account_id = $1))
           union all
           select null, debtor_id from do_not_call where debtor_id = any($3) and (account_id is null or account_id = $1)`,
    values: [accountId, phones, people],
  });
  return new Set(rows.flatMap((row) => [row.number, row.debtor_id]).filter((value) => value !== null));
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
