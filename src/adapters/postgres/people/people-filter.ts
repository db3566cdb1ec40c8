import type { AccountId } from '../../../domain/ids.ts';
import { hashOf } from '../number-hash.ts';

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

/** Conditions on `debtors d`. */
export function peopleWhere({ accountId, text, number, byPart, listId }: PeopleFilter, add: Add): string[] {
  const account = add(accountId);
  const where = [`d.account_id = ${account}`];
  if (listId !== undefined) {
    const list = add(listId);
    where.push(
      `exists (select from list_members m where m.list_id = ${list} and m.debtor_id = d.id and m.withdrawn_at is null)`,
    );
  }
  if (text === undefined) return where;
  const words = wordsOf(text);
  if (/\d/.test(text)) where.push(`d.id in (${byDigits({ account, text, number, byPart, words }, add)})`);
  else if (words === '') where.push(`d.key = ${add(`id:${text}`)}`);
  else where.push(`(${nameWords} @@ ${add(words)}::tsquery or d.key = ${add(`id:${text}`)})`);
  return where;
}

/** The index `debtors_by_word` has this expression. */
const nameWords = `to_tsvector('simple', translate(coalesce(d.name, ''), 'ёЁ', 'еЕ'))`;

/** `Иванов пе` → `'иванов':* & 'пе':*`: every word begins so; ё is е. */
function wordsOf(text: string): string {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `'${word}':*`).join(' & ');
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

interface Digits {
  readonly account: string;
  readonly text: string;
  readonly number: string | undefined;
  readonly byPart: boolean;
  readonly words: string;
}

/** Each way to be found has an index. */
function byDigits({ account, text, number, byPart, words }: Digits, add: Add): string {
  const typed = add(text);
  const ways = [
    `select id from debtors where account_id = ${account} and key in (${typed}, 'id:' || ${typed})`,
    `(select id from debtors where account_id = ${account} and key like ${add(`id:${escaped(text)}%`)} limit ${portion})`,
    `(select d.id from debtors d where d.account_id = ${account} and ${nameWords} @@ ${add(words)}::tsquery limit ${portion})`,
  ];
  if (uuid.test(text)) ways.push(`select ${typed}::uuid`);
  if (number !== undefined) {
    const whole = add(number);
    ways.push(`select debtor_id from phones where account_id = ${account} and number in (${whole}, ${hashOf(whole)})`);
  }
  const digits = text.replace(/\D/g, '');
  if (byPart && number === undefined && digits.length >= 3 && /^[\d\s()+.-]+$/.test(text)) {
    const backwards = [...digits].reverse().join('');
    ways.push(
      `(select debtor_id from phones where account_id = ${account} and number like ${add(`${beginning(digits)}%`)} limit ${portion})`,
      `(select debtor_id from phones where account_id = ${account} and reverse(number) like ${add(`${backwards}%`)} limit ${portion})`,
    );
  }
  return ways.join(' union ');
}

/** The beginning of a Russian number, however it is begun: 8 912, +7 912, 912. */
function beginning(digits: string): string {
  if (/^[78]/.test(digits)) return `+7${digits.slice(1)}`;
  return digits.startsWith('9') ? `+7${digits}` : `+${digits}`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
