import { randomBytes } from 'node:crypto';
import type { Reserved, ReserveRequest } from '../../../dialing/ports.ts';
import { type CampaignId, type TargetId, uuidv7 } from '../../../domain/ids.ts';
import type { Connection } from '../pool.ts';
import type { Verdict } from './verdict.ts';

const attemptsSql = `
  insert into attempts (id, account_id, campaign_id, target_id, debtor_id, phone, trunk, node, fence, kind, redial_of, failover_of,
                        state, dial_at, reserved_at, message_ms, currency, segment, debt_amount, debt_age_days)
  select id, account_id, $1, target_id, debtor_id, phone, $2, $3, $4, kind,
         case when kind in ('redial', 'next-phone') then follows end, case when kind = 'failover' then follows end,
         'reserved', dial_at, $5, message_ms, $6, segment, debt_amount, debt_age_days
  from jsonb_to_recordset($7) as x(id uuid, account_id uuid, target_id uuid, debtor_id uuid, phone text, kind text, follows uuid,
       dial_at timestamptz, message_ms int, segment text, debt_amount bigint, debt_age_days int)`;

const targetsSql = `
  update targets t set state = 'open', open_attempt = x.attempt_id, attempts = t.attempts + 1, queued_until = null, why_not = null
  from unnest($1::uuid[], $2::uuid[]) as x(target_id, attempt_id) where t.id = x.target_id`;

const eventsSql = `
  insert into attempt_events (attempt_id, seq, account_id, at, type, data)
  select id, 1, account_id, $2, 'reserved', '{}' from unnest($1::uuid[], $3::uuid[]) as x(id, account_id)`;

/** Writes the attempts, opens their targets and logs the decisions that allowed them. */
export async function saveReservations(
  connection: Connection,
  request: ReserveRequest,
  reserved: readonly Reserved[],
  verdicts: readonly Verdict[],
  now: Date,
): Promise<void> {
  if (reserved.length === 0) return;
  const ids = reserved.map((r) => r.attemptId);
  await connection.query({
    name: 'insert-attempts',
    text: attemptsSql,
    values: [
      request.campaignId,
      request.trunk.name,
      request.lease.node,
      request.lease.fence,
      now,
      request.spec.rates.currency,
      JSON.stringify(reserved.map(attemptRow)),
    ],
  });
  const targets = reserved.map((r) => r.candidate.facts.targetId);
  await connection.query({ name: 'open-targets', text: targetsSql, values: [targets, ids] });
  const accounts = reserved.map((r) => r.candidate.facts.accountId);
  await connection.query({ name: 'reserved-events', text: eventsSql, values: [ids, now, accounts] });
  await saveDecisions(connection, verdicts, ids, now);
}

function attemptRow(r: Reserved): Record<string, unknown> {
  const { facts, plan } = r.candidate;
  return {
    id: r.attemptId,
    account_id: facts.accountId,
    target_id: facts.targetId,
    debtor_id: facts.debtorId,
    phone: r.phone,
    kind: facts.kind,
    follows: facts.follows,
    dial_at: r.dialAt,
    message_ms: plan.message.ms,
    segment: facts.segment,
    debt_amount: facts.debtAmount,
    debt_age_days: facts.debtAgeDays,
  };
}

const denialsSql = `
  update targets t set next_at = x.next_at, why_not = x.why, queued_until = null, state = case when x.next_at is null then 'done' else 'waiting' end
  from unnest($1::uuid[], $2::timestamptz[], $3::text[]) as x(target_id, next_at, why) where t.id = x.target_id and t.state = 'waiting'`;

/** A denied target waits for the policy's next instant, or is done when there is none. */
export async function saveDenials(connection: Connection, denied: readonly Verdict[], now: Date): Promise<void> {
  if (denied.length === 0) return;
  await connection.query({
    name: 'deny-targets',
    text: denialsSql,
    values: [
      denied.map((d) => d.candidate.facts.targetId),
      denied.map((d) => d.decision.nextAllowedAt ?? null),
      denied.map((d) => d.decision.skip ?? 'held'),
    ],
  });
  await saveDecisions(connection, denied, [], now);
}

/** What passes with the end of a call, somebody else's or our own, is waited for in the record, not in the hopper. */
export async function holdTargets(
  connection: Connection,
  targets: readonly TargetId[],
  why: 'held' | 'spending-cap',
): Promise<void> {
  if (targets.length === 0) return;
  await connection.query({
    name: 'hold-targets',
    text: `update targets set next_at = now() + interval '5 seconds', why_not = $2, queued_until = null
           where id = any($1) and state = 'waiting'`,
    values: [targets, why],
  });
}

/** The money is spent: nobody waits for it any more, and the campaign can end. A raised cap opens these targets again. */
export async function endSpent(connection: Connection, campaignId: CampaignId): Promise<void> {
  await connection.query({
    name: 'end-spent',
    text: `update targets set state = 'done', why_not = 'spending-cap', queued_until = null
           where campaign_id = $1 and state = 'waiting'`,
    values: [campaignId],
  });
}

const decisionsSql = `
  insert into decisions (id, account_id, campaign_id, debtor_id, attempt_id, at, moment, allowed, rule, reason, policy_version, inputs)
  select id, account_id, campaign_id, debtor_id, attempt_id, $2, 'reserve', allowed, rule, reason, policy_version, inputs
  from jsonb_to_recordset($1) as x(id uuid, account_id uuid, campaign_id uuid, debtor_id uuid, attempt_id uuid, allowed boolean,
       rule text, reason text, policy_version text, inputs jsonb)`;

async function saveDecisions(
  connection: Connection,
  verdicts: readonly Verdict[],
  attempts: readonly string[],
  now: Date,
): Promise<void> {
  const rows = verdicts.map(({ candidate: { facts }, phone, decision }, i) => ({
    id: uuidv7(now.getTime(), randomBytes),
    account_id: facts.accountId,
    campaign_id: facts.campaignId,
    debtor_id: facts.debtorId,
    attempt_id: attempts[i],
    allowed: decision.allowed,
    rule: decision.rule,
    reason: decision.reason,
    policy_version: decision.policyVersion,
    inputs: { phone, zone: decision.zone, stops: facts.subject.stops },
  }));
  await connection.query({ name: 'insert-decisions', text: decisionsSql, values: [JSON.stringify(rows), now] });
}
