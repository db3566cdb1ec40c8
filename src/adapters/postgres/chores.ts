import type { Pool } from './pool.ts';

export interface ChoreState {
  readonly name: string;
  readonly begunAt: Date;
  readonly endedAt: Date | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly failedWhy: string | null;
}

/** Of a chore whose runner was not seen for so long another run may begin. */
export const forgottenAfterMs = 600_000;

/**
 * Takes a chore whose last run began longer ago than `everyMs`, or was begun by a process that is gone; several processes ask,
 * one gets it.
 */
export async function takeChore(pool: Pool, name: string, everyMs: number): Promise<boolean> {
  const taken = await pool.query(
    `insert into chores (name, begun_at, seen_at) values ($1, clock_timestamp(), clock_timestamp())
     on conflict (name) do update set begun_at = excluded.begun_at, seen_at = excluded.seen_at, ended_at = null
       where chores.begun_at < clock_timestamp() - make_interval(secs => $2)
          or (chores.ended_at is null and chores.seen_at < clock_timestamp() - make_interval(secs => $3))`,
    [name, everyMs / 1000, forgottenAfterMs / 1000],
  );
  return taken.rowCount === 1;
}

/** Says that the runner of a chore still lives. */
export async function seeChore(pool: Pool, name: string): Promise<void> {
  await pool.query('update chores set seen_at = clock_timestamp() where name = $1', [name]);
}

/** Leaves a chore that was stopped in the middle to whoever asks next. */
export async function leaveChore(pool: Pool, name: string): Promise<void> {
  await pool.query(`update chores set begun_at = '-infinity' where name = $1`, [name]);
}

export async function endChore(
  pool: Pool,
  name: string,
  end: { readonly result?: Readonly<Record<string, unknown>>; readonly failedWhy?: string },
): Promise<void> {
  await pool.query(
    `update chores set ended_at = clock_timestamp(), result = coalesce($2, result), failed_why = $3 where name = $1`,
    [name, end.result ?? null, end.failedWhy ?? null],
  );
}

/** Whether anybody is being called, or was a minute ago. */
export async function callsAreOpen(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ open: boolean }>(
    `select exists (select from attempts where ended_at is null and state in ('reserved', 'dialing', 'ringing', 'answered', 'lost'))
         or exists (select from attempts where id >= uuid_at(now() - interval '1 minute')) as open`,
  );
  return rows[0]?.open === true;
}

export async function readChores(pool: Pool): Promise<readonly ChoreState[]> {
  const { rows } = await pool.query<ChoreState>(
    `select name, begun_at as "begunAt", ended_at as "endedAt", result, failed_why as "failedWhy" from chores order by name`,
  );
  return rows;
}
