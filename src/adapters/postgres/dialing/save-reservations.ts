import type { Candidate, Reserved, ReserveRequest } from '../../../dialing/ports.ts';
import type { CampaignId, TargetId } from '../../../domain/ids.ts';
import type { Connection } from '../pool.ts';
import { decisionLine } from './decision-line.ts';
import { saveValues } from './save-values.ts';
import type { Verdict } from './verdict.ts';

/** Everything that one reservation has decided. */
export interface Outcome {
  readonly request: ReserveRequest;
  readonly reserved: readonly Reserved[];
  /** In the order of `reserved`. */
  readonly allowed: readonly Verdict[];
  readonly denied: readonly Verdict[];
  /** Somebody else has a call with them: what passes with its end is waited for in the record, not in the hopper. */
  readonly busy: readonly Candidate[];
  readonly now: Date;
}

/**
 * $1 the rows, $2 campaign, $3 trunk, $4 node, $5 fence, $6 now, $7 currency, $8 next instant of the trunk, $9 of the campaign.
 * `what`: `allow` opens the target with its attempt; `deny` lets it wait for the policy's next instant, or ends it when there
 * is none; `hold` lets it wait a moment.
 */
const saveSql = `
  with x as materialized (
    select * from jsonb_to_recordset($1) as x(what text, id uuid, account_id uuid, target_id uuid, debtor_id uuid, phone text,
      kind text, follows uuid, dial_at timestamptz, message_ms int, segment text, debt_amount bigint, debt_age_days int,
      decision_id uuid, rule text, reason text, policy_version text, inputs jsonb, next_at timestamptz, why text)
  ), attempt as (
    insert into attempts (id, account_id, campaign_id, target_id, debtor_id, phone, trunk, node, fence, kind, redial_of, failover_of,
                          state, dial_at, reserved_at, message_ms, currency, segment, debt_amount, debt_age_days)
    select id, account_id, $2, target_id, debtor_id, phone, $3, $4, $5, kind,
           case when kind in ('redial', 'next-phone') then follows end, case when kind = 'failover' then follows end,
           'reserved', dial_at, $6, message_ms, $7, segment, debt_amount, debt_age_days
    from x where what = 'allow'
  ), event as (
    insert into attempt_events (attempt_id, seq, account_id, at, type, data)
    select id, 1, account_id, $6, 'reserved', '{}' from x where what = 'allow'
  ), decision as (
    insert into decisions (id, account_id, campaign_id, debtor_id, attempt_id, at, moment, allowed, rule, reason, policy_version, inputs)
    select decision_id, account_id, $2, debtor_id, id, $6, 'reserve', what = 'allow', rule, reason, policy_version, inputs
    from x where what <> 'hold'
  ), target as (
    update targets t set queued_until = null, why_not = x.why,
      state = case x.what when 'allow' then 'open' when 'deny' then case when x.next_at is null then 'done' else 'waiting' end else t.state end,
      open_attempt = x.id, attempts = t.attempts + case x.what when 'allow' then 1 else 0 end,
      next_at = case x.what when 'allow' then t.next_at when 'deny' then x.next_at else now() + interval '5 seconds' end
    from x where t.id = x.target_id and t.state = 'waiting'
  ), trunk as (
    update trunk_states set next_slot_at = $8, updated_at = now() where name = $3 and $8::timestamptz is not null
  )
  update campaigns set next_slot_at = $9 where id = $2 and $9::timestamptz is not null`;

/** Writes the attempts, opens their targets, sets the denied and the held aside, and logs each decision: one statement. */
export async function saveReservations(connection: Connection, outcome: Outcome): Promise<void> {
  const { request, reserved, allowed, denied, busy, now } = outcome;
  const rows = [
    ...allowed.flatMap((verdict, i) => {
      const attempt = reserved[i];
      return attempt ? [{ ...decisionRow(verdict, now), ...attemptRow(attempt) }] : [];
    }),
    ...denied.map((verdict) => ({ ...decisionRow(verdict, now), ...denialRow(verdict) })),
    ...busy.map(({ facts }) => ({ what: 'hold', target_id: facts.targetId, why: 'held' })),
  ];
  if (rows.length === 0) return;
  await connection.query({
    name: 'save-reservations',
    text: saveSql,
    values: saveValues(request, rows, reserved.at(-1)?.dialAt, now),
  });
}

function attemptRow(r: Reserved): Record<string, unknown> {
  const { facts, plan } = r.candidate;
  return {
    what: 'allow',
    id: r.attemptId,
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

function denialRow({ decision }: Verdict): Record<string, unknown> {
  return { what: 'deny', next_at: decision.nextAllowedAt, why: decision.skip ?? 'held' };
}

function decisionRow(verdict: Verdict, now: Date): Record<string, unknown> {
  const { candidate, phone, subject, decision } = verdict;
  const { accountId, targetId, debtorId } = candidate.facts;
  return {
    account_id: accountId,
    target_id: targetId,
    debtor_id: debtorId,
    ...decisionLine(decision, { phone, stops: subject.stops }, now),
  };
}

/** What passes with the end of our own calls is waited for in the record, not in the hopper. */
export async function holdTargets(
  connection: Connection,
  targets: readonly TargetId[],
  why: 'spending-cap',
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
