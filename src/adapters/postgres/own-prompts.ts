import { randomBytes } from 'node:crypto';
import { dozvonError } from '../../domain/errors/index.ts';
import { type AccountId, uuidv7 } from '../../domain/ids.ts';
import type { Language } from '../../domain/message.ts';
import { type Pool, transaction } from './pool.ts';

/** A recording of an account's own, without its sound. */
export interface OwnPrompt {
  readonly id: string;
  /** Name of the account. */
  readonly account: string;
  /** As messages name it. */
  readonly name: string;
  readonly language: Language;
  readonly title: string;
  readonly words: string;
  readonly source: PromptSource;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly lengthMs: number;
  /** LUFS as it came. */
  readonly loudness: number;
  readonly sha256: string;
}

export type PromptSource = 'microphone' | 'file';

export interface NewOwnPrompt extends Omit<OwnPrompt, 'id' | 'account' | 'madeAt'> {
  readonly fileName: string;
  /** Headerless A-law, 8 kHz. */
  readonly sound: Uint8Array;
  readonly original: Uint8Array;
  /** Another take of a name that is there. */
  readonly replace: boolean;
}

const columns = `
  p.id, a.name as account, p.name, p.language, p.title, p.words, p.source, p.made_by as "madeBy", p.made_at as "madeAt",
  p.length_ms as "lengthMs", p.loudness, p.sha256`;

/** Recordings in force by title. @param account its name; absent: of every account */
export async function ownPrompts(pool: Pool, account?: string): Promise<readonly OwnPrompt[]> {
  const { rows } = await pool.query<OwnPrompt>(
    `select ${columns} from own_prompts p join accounts a on a.id = p.account_id
     where p.removed_at is null and ($1::text is null or a.name = $1) order by p.title, p.name`,
    [account ?? null],
  );
  return rows;
}

/** @throws DozvonError `prompt-exists` unless it replaces the take before */
export async function saveOwnPrompt(pool: Pool, accountId: AccountId, prompt: NewOwnPrompt): Promise<string> {
  const id = uuidv7(Date.now(), randomBytes);
  const { name, language, title, words, source, fileName, madeBy, lengthMs, loudness, sha256 } = prompt;
  const values = [id, accountId, name, language, title, words, source, fileName, madeBy, lengthMs, loudness, sha256];
  return transaction(pool, async (connection) => {
    if (prompt.replace)
      await connection.query(
        `update own_prompts set removed_at = clock_timestamp()
         where account_id = $1 and language = $2 and name = $3 and removed_at is null`,
        [accountId, language, name],
      );
    const { rowCount } = await connection.query(
      `insert into own_prompts (id, account_id, name, language, title, words, source, file_name, made_by, length_ms, loudness, sha256, sound, original)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict (account_id, language, name) where removed_at is null do nothing`,
      [...values, prompt.sound, prompt.original],
    );
    if (rowCount !== 1) throw dozvonError('prompt-exists', { id: name, language });
    return id;
  });
}

/** Campaigns that are not over and play it. */
const usersSql = `
  select c.name from campaigns c join own_prompts p on p.account_id = c.account_id
  where p.id = $1 and c.state in ('ready', 'running', 'paused') and c.spec #>> '{message,language}' = p.language
    and (jsonb_path_exists(c.spec, '$.message.say[*].prompt ? (@ == $name)', jsonb_build_object('name', p.name))
      or jsonb_path_exists(c.spec, '$.machine.say[*].prompt ? (@ == $name)', jsonb_build_object('name', p.name)))
  order by c.name`;

/** Takes a recording out of use; its sound stays in the record. @throws DozvonError `prompt-in-use` */
export async function removeOwnPrompt(pool: Pool, id: string): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(usersSql, [id]);
  if (rows.length > 0) throw dozvonError('prompt-in-use', { campaigns: rows.map(({ name }) => name).join(', ') });
  await pool.query('update own_prompts set removed_at = clock_timestamp() where id = $1 and removed_at is null', [id]);
}

/** A-law of one recording. */
export async function ownPromptSound(pool: Pool, id: string): Promise<Buffer | undefined> {
  const { rows } = await pool.query<{ sound: Buffer }>('select sound from own_prompts where id = $1', [id]);
  return rows[0]?.sound;
}
