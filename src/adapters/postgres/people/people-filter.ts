import type { AccountId } from '../../../domain/ids.ts';
import { hashOf } from '../number-hash.ts';
import type { Pool } from '../pool.ts';
import { findByName, nameWords, rare, wordsOf } from './find-by-name.ts';

/** Which people of an account. */
export interface PeopleFilter {
  readonly accountId: AccountId;
  /** As typed: beginnings of the words of a name, of an account number, a part of a number, an id of ours; absent: everybody. */
  readonly text?: string | undefined;
  /** The same as a number in E.164, where it is a whole one. */
  readonly number?: string | undefined;
  /** Whether a part of a number finds people; who sees numbers masked would learn them by asking for parts. */
  readonly byPart: boolean;
  readonly listId?: string | undefined;
}

type Add = (value: unknown) => string;

/** Name as it is shown and sorted; its index is `debtors_by_name`. */
export const shownName = `(lower(coalesce(d.name, d.key)) collate "C")`;

/** Of each way to be found by digits, more are not looked at: such a question is too short to mean one person. */
const portion = 2000;

/** Conditions on `debtors d`. `walk`: whoever fits is met soon in any order, so no index of words is needed. */
export async function peopleWhere(
  pool: Pool,
  { accountId, text, number, byPart, listId }: PeopleFilter,
  add: Add,
): Promise<{ readonly where: string[]; readonly walk: boolean }> {
  const account = add(accountId);
  const where = [`d.account_id = ${account}`];
  if (listId !== undefined) {
    const list = add(listId);
    where.push(
      `exists (select from list_members m where m.list_id = ${list} and m.debtor_id = d.id and m.withdrawn_at is null)`,
    );
  }
  if (text === undefined) return { where, walk: false };
  const words = /\p{L}/u.test(text) ? wordsOf(text) : '';
  const named = words === '' ? [] : await findByName(pool, accountId, words);
  if (named.length > rare && !/\d/.test(text)) {
    where.push(`${nameWords} @@ ${add(words)}::tsquery`);
    return { where, walk: true };
  }
  where.push(`d.id in (${ways({ account, text, number, byPart, named }, add)})`);
  return { where, walk: false };
}

interface Wanted {
  readonly account: string;
  readonly text: string;
  readonly number: string | undefined;
  readonly byPart: boolean;
  readonly named: readonly string[];
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Each way to be found has an index. */
function ways({ account, text, number, byPart, named }: Wanted, add: Add): string {
  const typed = add(text);
  const found = [
    `select id from debtors where account_id = ${account} and key in (${typed}, 'id:' || ${typed})`,
    `select unnest(${add(named)}::uuid[])`,
  ];
  if (/\d{3}/.test(text))
    found.push(
      `(select id from debtors where account_id = ${account} and key like ${add(`id:${escaped(text)}%`)} limit ${portion})`,
    );
  if (uuid.test(text)) found.push(`select ${typed}::uuid`);
  if (number !== undefined) {
    const whole = add(number);
    found.push(`select debtor_id from phones where account_id = ${account} and number in (${whole}, ${hashOf(whole)})`);
  }
  if (byPart && number === undefined && /^[\d\s()+.-]+$/.test(text)) found.push(...byDigits(account, text, add));
  return found.join(' union ');
}

/** The beginning of a number from six digits on, its end from four: what is shorter, too many have. */
function byDigits(account: string, text: string, add: Add): readonly string[] {
  const digits = text.replace(/\D/g, '');
  const found: string[] = [];
  const way = (column: string, begins: string): string =>
    `(select debtor_id from phones where account_id = ${account} and ${column} like ${add(`${begins}%`)} limit ${portion})`;
  if (digits.length >= 6) found.push(way('number', beginning(digits)));
  if (digits.length >= 4) found.push(way('reverse(number)', [...digits].reverse().join('')));
  return found;
}

/** The beginning of a Russian number, however it is begun: 8 912, +7 912, 912. */
function beginning(digits: string): string {
  if (/^[78]/.test(digits)) return `+7${digits.slice(1)}`;
  return digits.startsWith('9') ? `+7${digits}` : `+${digits}`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
