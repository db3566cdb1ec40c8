import type { Pool } from '../pool.ts';

/** Whether the audit log says already that this person began to hear the recording for this reason within the hour. */
export async function hasHeard(
  pool: Pool,
  { recording, who, reason }: { readonly recording: string; readonly who: string; readonly reason: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from audit_log where subject = $1 and action = 'recordings.play' and who = $2 and data ->> 'reason' = $3
       and at > now() - interval '1 hour' limit 1`,
    [recording, who, reason],
  );
  return rowCount === 1;
}
