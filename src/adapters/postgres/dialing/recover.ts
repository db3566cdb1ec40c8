import type { Lease, Orphan } from '../../../dialing/ports.ts';
import type { AttemptId, TargetId } from '../../../domain/ids.ts';
import type { SkipReason } from '../../../domain/skip-reason.ts';
import type { Pool } from '../pool.ts';

/** Open attempts of this node, of any owner, that no living call stands for. They come under our fence. */
export async function findOrphans(pool: Pool, lease: Lease, living: ReadonlySet<string>): Promise<readonly Orphan[]> {
  const { rows } = await pool.query<Orphan>(
    `update attempts set fence = $2
     where node = $1 and ended_at is null and state in ('reserved', 'dialing', 'ringing', 'answered', 'lost') and not id = any($3) and fence <= $2
       and exists (select 1 from nodes where name = $1 and fence = $2)
     returning id as "attemptId", state`,
    [lease.node, lease.fence, [...living]],
  );
  return rows;
}

/** `reserved → released`: never sent, so everything that it held is free again and the target waits as before. */
export async function release(pool: Pool, lease: Lease, attempts: readonly AttemptId[]): Promise<void> {
  await pool.query(
    `with freed as (
       update attempts set state = 'released', ended_at = clock_timestamp(), disposition = 'released'
       where id = any($1) and fence = $2 and state = 'reserved' returning id, account_id, target_id
     ), logged as (
       insert into attempt_events (attempt_id, seq, account_id, at, type) select id, 3, account_id, clock_timestamp(), 'released' from freed
     )
     update targets t set state = 'waiting', open_attempt = null, attempts = t.attempts - 1, queued_until = null
     from freed where t.open_attempt = freed.id`,
    [attempts, lease.fence],
  );
}

/** `… → lost → unknown`: it may have rung. Spends all it held; the target waits for evidence or a human's word. */
export async function markUnknown(pool: Pool, lease: Lease, attempts: readonly AttemptId[]): Promise<void> {
  await pool.query(
    `with gone as (
       update attempts set state = 'unknown', ended_at = clock_timestamp(), disposition = 'unknown'
       where id = any($1) and fence = $2 and state in ('dialing', 'ringing', 'answered', 'lost') returning id, account_id, target_id
     ), logged as (
       insert into attempt_events (attempt_id, seq, account_id, at, type)
       select id, s.seq, account_id, clock_timestamp(), s.type from gone, (values (7, 'lost'), (8, 'unknown')) as s(seq, type)
     )
     update targets t set state = 'review', why_not = 'review', open_attempt = null, last_disposition = 'unknown', queued_until = null
     from gone where t.open_attempt = gone.id`,
    [attempts, lease.fence],
  );
}

/** Taken out of the hopper without a dial: the scheduler may offer them again. */
export async function giveBack(pool: Pool, targets: readonly TargetId[]): Promise<void> {
  await pool.query(`update targets set queued_until = null where id = any($1) and state = 'waiting'`, [targets]);
}

/** The target is done in its campaign without another dial. */
export async function skip(pool: Pool, target: TargetId, why: SkipReason): Promise<void> {
  await pool.query(
    `update targets set state = 'done', why_not = $2, queued_until = null where id = $1 and state = 'waiting'`,
    [target, why],
  );
}

/** Written while the call still lives: a crash in the next second must not lose a "never call me again". */
export async function optOut(pool: Pool, attempt: AttemptId): Promise<void> {
  await pool.query(
    `insert into do_not_call (id, account_id, number, debtor_id, source, attempt_id)
     select gen_random_uuid(), account_id, phone, debtor_id, 'key', id from attempts a
     where id = $1 and not exists (select 1 from do_not_call d where d.attempt_id = a.id)`,
    [attempt],
  );
}
