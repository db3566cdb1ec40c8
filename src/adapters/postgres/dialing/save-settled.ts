import { randomBytes } from 'node:crypto';
import type { Lease, SettleFacts, Settlement } from '../../../dialing/ports.ts';
import { uuidv7 } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';
import { moneyColumns, nextColumns } from './settle-facts.ts';

export interface Settled {
  readonly facts: SettleFacts;
  readonly settlement: Settlement;
}

/**
 * Writes a batch of judged attempts, in one statement: a round trip for each of the ten tables cost more than the rows.
 * It locks the attempts and leaves alone whoever was settled meanwhile or belongs to a newer owner.
 * Wakes the scheduler when a target is to be dialled again; that nothing is left it sees by itself.
 */
export async function saveSettled(pool: Pool, lease: Lease, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return;
  const rows = JSON.stringify(settled.map(toRow));
  const again = settled.some(({ settlement }) => settlement.next.do === 'again');
  await pool.query({ name: 'save-settled', text: saveSql, values: [rows, again, lease.fence] });
}

/**
 * $1 rows with their ledger lines, $2 whether anybody is to be dialled again, $3 fence.
 * PostgreSQL runs the unread parts of such a statement from the last to the first, so the trunk is locked before the
 * campaign, as a reservation does it.
 */
const saveSql = `
  with given as (
    select * from jsonb_to_recordset($1) as g(id uuid, account_id uuid, campaign_id uuid, target_id uuid, debtor_id uuid,
      phone text, trunk text, ended_at timestamptz, dialed_at timestamptz, ringing_at timestamptz, answered_at timestamptz,
      call_id text, disposition text, cause int, sip_status int, heard_ms int, message_ms int, first_audio_ms int, keys text,
      labels text[], price bigint, cost bigint, currency text, next text, next_at timestamptz, next_phone text, next_kind text,
      next_trunk text, why text, works text, health text, full_heard boolean, contact boolean, lines jsonb)
  ), x as materialized (
    select given.* from given join attempts a on a.id = given.id
    where a.fence = $3 and a.state in ('dialing', 'ringing', 'answered', 'lost')
    order by a.id for update of a
  ), attempt as (
    update attempts a set state = 'ended', ended_at = x.ended_at, dialed_at = greatest(a.dialed_at, x.dialed_at),
      ringing_at = coalesce(a.ringing_at, x.ringing_at), answered_at = coalesce(a.answered_at, x.answered_at),
      call_id = coalesce(a.call_id, x.call_id), disposition = x.disposition, cause = x.cause, sip_status = x.sip_status,
      heard_ms = x.heard_ms, message_ms = coalesce(x.message_ms, a.message_ms), first_audio_ms = x.first_audio_ms,
      keys = x.keys, labels = coalesce(x.labels, '{}'), price = x.price, cost = x.cost, currency = x.currency,
      contact = x.contact
    from x where a.id = x.id
  ), event as (
    insert into attempt_events (attempt_id, seq, account_id, at, type, data)
    select x.id, 9, x.account_id, x.ended_at, 'ended',
           jsonb_strip_nulls(jsonb_build_object('disposition', x.disposition, 'cause', x.cause, 'sip', x.sip_status,
             'heardMs', x.heard_ms, 'keys', nullif(x.keys, '')))
    from x
  ), target as (
    update targets t set open_attempt = null, last_disposition = x.disposition, heard_full = t.heard_full or x.full_heard,
      state = case x.next when 'again' then 'waiting' when 'review' then 'review' else 'done' end,
      next_at = x.next_at, next_phone = x.next_phone, next_kind = coalesce(x.next_kind, 'first'), next_trunk = x.next_trunk,
      follows = case when x.next = 'again' then x.id end, why_not = x.why, queued_until = null
    from x where t.id = x.target_id and t.open_attempt = x.id
  ), phone as (
    update phones p set health = x.health from x
    where x.health is not null and p.debtor_id = x.debtor_id and p.number = x.phone and p.health <> x.health
  ), opt_out as (
    insert into do_not_call (id, account_id, number, debtor_id, source, attempt_id)
    select gen_random_uuid(), x.account_id, x.phone, x.debtor_id, 'key', x.id from x
    where x.disposition = 'opted-out' and not exists (select 1 from do_not_call d where d.debtor_id = x.debtor_id and d.attempt_id = x.id)
  ), promise as (
    insert into promises (id, account_id, debtor_id, campaign_id, attempt_id, made_at, source)
    select gen_random_uuid(), x.account_id, x.debtor_id, x.campaign_id, x.id, x.ended_at, 'key' from x
    where x.disposition = 'promised'
  ), callback as (
    insert into callbacks (id, account_id, debtor_id, campaign_id, attempt_id, phone, queue, asked_at)
    select gen_random_uuid(), x.account_id, x.debtor_id, x.campaign_id, x.id, x.phone,
           coalesce((select queue from transfers t where t.attempt_id = x.id order by requested_at desc limit 1), ''), x.ended_at
    from x where x.disposition = 'callback-asked'
  ), money as (
    insert into ledger (id, account_id, campaign_id, attempt_id, at, direction, kind, amount, currency, quantity)
    select l.id, x.account_id, x.campaign_id, x.id, x.ended_at, l.direction, l.kind, l.amount, x.currency, l.quantity
    from x cross join lateral jsonb_to_recordset(x.lines) as l(id uuid, direction text, kind text, amount bigint, quantity bigint)
  ), campaign as (
    update campaigns c set spent = c.spent + s.price
    from (select x.campaign_id, sum(x.price) as price from x group by 1 order by 1) s
    where c.id = s.campaign_id and s.price <> 0
  ), trunk as (
    update trunk_states t set
      failures = case when s.works > 0 then 0 else t.failures + s.fails end,
      down_until = case when s.works > 0 then null when t.failures + s.fails >= 3 then now() + interval '15 seconds'
                        else t.down_until end,
      last_status = s.last_status, updated_at = now()
    from (select x.trunk, count(*) filter (where x.works = 'works') as works, count(*) filter (where x.works = 'fails') as fails,
                 max(x.disposition) as last_status
          from x where x.works is not null group by 1 order by 1) s
    where t.name = s.trunk and (s.fails > 0 or t.failures > 0)
  )
  select pg_notify('dozvon_due', '') where $2::boolean`;

function toRow(settled: Settled): Record<string, unknown> {
  const { facts, settlement } = settled;
  const { end } = facts;
  return {
    id: facts.attemptId,
    account_id: facts.accountId,
    campaign_id: facts.campaignId,
    target_id: facts.targetId,
    debtor_id: facts.debtorId,
    phone: facts.phone,
    trunk: facts.trunk,
    ended_at: end.endedAt,
    dialed_at: end.dialedAt,
    ringing_at: end.ringingAt,
    answered_at: end.answeredAt,
    call_id: end.callId,
    disposition: end.disposition,
    cause: end.cause,
    sip_status: end.sipStatus,
    heard_ms: Math.round(end.heardMs),
    message_ms: end.messageMs,
    first_audio_ms: end.firstAudioMs,
    keys: end.keys,
    labels: end.labels,
    ...moneyColumns(settlement),
    next: settlement.next.do,
    ...nextColumns(settlement),
    works: settlement.trunk,
    health: settlement.phoneHealth,
    full_heard: end.labels.includes('heard-full'),
    lines: toLedger(settled),
  };
}

function toLedger({ facts, settlement }: Settled): Record<string, unknown>[] {
  return settlement.lines.map((line) => ({
    id: uuidv7(facts.end.endedAt.getTime(), randomBytes),
    direction: line.direction,
    kind: line.kind,
    amount: line.amount,
    quantity: line.quantity,
  }));
}
