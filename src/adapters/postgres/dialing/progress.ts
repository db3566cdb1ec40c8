import type { AttemptProgress, Lease } from '../../../dialing/ports.ts';
import type { Pool } from '../pool.ts';

/**
 * `sent`, `ringing` and `answered`, as far as they still say something new. The instant of sending replaces that of the last
 * check: should this process die now, the record still shows at which distances its dials left.
 */
const progressSql = `
  update attempts a set
    state = case when x.answered_at is not null then 'answered' when x.ringing_at is not null and a.state = 'dialing' then 'ringing'
                 else a.state end,
    dialed_at = greatest(a.dialed_at, x.sent_at),
    ringing_at = coalesce(a.ringing_at, x.ringing_at), answered_at = coalesce(a.answered_at, x.answered_at),
    call_id = coalesce(a.call_id, x.call_id)
  from (select (e->>'attemptId')::uuid as id, min((e->>'at')::timestamptz) filter (where e->>'state' = 'ringing') as ringing_at,
               min((e->>'at')::timestamptz) filter (where e->>'state' = 'sent') as sent_at,
               min((e->>'at')::timestamptz) filter (where e->>'state' = 'answered') as answered_at, max(e->>'callId') as call_id
        from jsonb_array_elements($1) e group by 1) x
  where a.id = x.id and a.fence = $2 and a.state in ('dialing', 'ringing', 'answered')`;

/** Writes how far live attempts have come; late news of a settled attempt changes nothing. */
export async function saveProgress(pool: Pool, lease: Lease, batch: readonly AttemptProgress[]): Promise<void> {
  await pool.query({ name: 'progress', text: progressSql, values: [JSON.stringify(batch), lease.fence] });
}
