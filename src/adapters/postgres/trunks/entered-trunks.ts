import type { EnteredTrunk } from '../../../config/entered-trunks.ts';
import type { Config } from '../../../config/schema.ts';
import { dozvonError } from '../../../domain/errors/index.ts';
import { type Pool, transaction } from '../pool.ts';

/** Trunks that administrators have entered, with their passwords. */
export async function readEnteredTrunks(pool: Pool): Promise<readonly EnteredTrunk[]> {
  return (await pool.query<EnteredTrunk>('select name, settings from trunks order by name')).rows;
}

/**
 * The entered trunk of this name, if there is one.
 * @throws DozvonError `trunk-in-file`: the name belongs to the file, and what is entered under it would do nothing
 */
export async function findEnteredTrunk(pool: Pool, config: Config, name: string): Promise<EnteredTrunk | undefined> {
  const kept = (await readEnteredTrunks(pool)).find((each) => each.name === name);
  if (!kept && Object.hasOwn(config.trunks, name))
    throw dozvonError('trunk-in-file', { name, config: config.file ?? 'the defaults of the demo' });
  return kept;
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
 * Takes a trunk out.
 * @throws DozvonError `trunk-needed`: a campaign that has not ended names it, or a call is on it
 */
export async function removeEnteredTrunk(pool: Pool, name: string): Promise<void> {
  await transaction(pool, async (connection) => {
    // Nobody starts a campaign with it between the question and the removal.
    await connection.query('select from trunks where name = $1 for update', [name]);
    const { rows } = await connection.query<{ campaigns: string[]; calls: number }>(
      `select array(select name from campaigns where state in ('ready', 'running', 'paused') and spec -> 'trunks' ? $1 order by name limit 5)
                as campaigns,
              (select count(*)::int from attempts where trunk = $1 and state in ('reserved', 'dialing', 'ringing', 'answered'))
                + (select count(*)::int from outside_legs where trunk = $1 and state in ('reserved', 'dialing', 'ringing', 'answered')) as calls`,
      [name],
    );
    const { campaigns, calls } = rows[0] ?? { campaigns: [], calls: 0 };
    if (campaigns.length > 0 || calls > 0)
      throw dozvonError('trunk-needed', { name, campaigns: campaigns.length, names: campaigns.join(', '), calls });
    await connection.query('delete from trunks where name = $1', [name]);
  });
}
