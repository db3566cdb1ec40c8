import type { EnteredTrunk } from '../../../config/entered-trunks.ts';
import { type Pool, transaction } from '../pool.ts';

/** Trunks that administrators have entered, with their passwords. */
export async function readEnteredTrunks(pool: Pool): Promise<readonly EnteredTrunk[]> {
  return (await pool.query<EnteredTrunk>('select name, settings from trunks order by name')).rows;
}

/** Their names alone. */
export async function enteredNames(pool: Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ name: string }>('select name from trunks');
  return new Set(rows.map(({ name }) => name));
}

/** One that is there already gets the new settings. Every role hears of it. */
export async function saveEnteredTrunk(pool: Pool, { name, settings }: EnteredTrunk, by: string): Promise<void> {
  await pool.query(
    `insert into trunks (name, settings, entered_by) values ($1, $2, $3)
     on conflict (name) do update set settings = excluded.settings, entered_at = now(), entered_by = excluded.entered_by`,
    [name, JSON.stringify(settings), by],
  );
}

/**
 * Takes a trunk out, unless a campaign that has not ended needs it or a call is on it.
 * @returns what needs it: names of campaigns, and open calls; both empty when it was taken out
 */
export async function removeEnteredTrunk(
  pool: Pool,
  name: string,
): Promise<{ readonly campaigns: readonly string[]; readonly calls: number }> {
  return transaction(pool, async (connection) => {
    // Nobody starts a campaign with it between the question and the removal.
    await connection.query('select from trunks where name = $1 for update', [name]);
    const { rows } = await connection.query<{ campaigns: string[]; calls: number }>(
      `select array(select name from campaigns where state in ('ready', 'running', 'paused') and spec -> 'trunks' ? $1 order by name limit 5)
                as campaigns,
              (select count(*)::int from attempts where trunk = $1 and state in ('reserved', 'dialing', 'ringing', 'answered'))
                + (select count(*)::int from outside_legs where trunk = $1 and state in ('reserved', 'dialing', 'ringing', 'answered')) as calls`,
      [name],
    );
    const needs = rows[0] ?? { campaigns: [], calls: 0 };
    if (needs.campaigns.length === 0 && needs.calls === 0)
      await connection.query('delete from trunks where name = $1', [name]);
    return needs;
  });
}
