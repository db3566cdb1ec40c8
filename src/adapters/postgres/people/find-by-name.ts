import type { AccountId } from '../../../domain/ids.ts';
import { type Pool, transaction } from '../pool.ts';

/** The index `debtors_by_word` has this expression. */
export const nameWords = `to_tsvector('simple', translate(coalesce(d.name, ''), 'ёЁ', 'еЕ'))`;

/** `Иванов пе` → `'иванов':* & 'пе':*`: every word begins so; ё is е. Empty when there is no word. */
export function wordsOf(text: string): string {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `'${word}':*`).join(' & ');
}

/** Whoever has a name that more people share than this is met soon on a walk through all of them. */
export const rare = 3000;

/**
 * Ids of the people whose names have words that begin so; `rare` and one at most. PostgreSQL takes any beginning of a word for one of
 * two hundred and would walk through everybody for one that nobody has: here the index is asked, whatever it thinks.
 */
export function findByName(pool: Pool, accountId: AccountId, words: string): Promise<readonly string[]> {
  return transaction(pool, async (connection) => {
    await connection.query('set local enable_seqscan = off; set local enable_indexscan = off');
    const { rows } = await connection.query<{ id: string }>(
      `select d.id from debtors d where d.account_id = $1 and ${nameWords} @@ $2::tsquery limit ${rare + 1}`,
      [accountId, words],
    );
    return rows.map(({ id }) => id);
  });
}
