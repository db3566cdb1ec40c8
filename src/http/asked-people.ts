import type { PeopleFilter } from '../adapters/postgres/people/people-filter.ts';
import type { AccountId } from '../domain/ids.ts';
import { parsePhones } from '../intake/cells/phones.ts';

/** The people that somebody means by what he typed. @param number a telephone number as the visitor may see it */
export function askedPeople(
  accountId: AccountId,
  typed: string | undefined,
  number: (text: string) => string,
): PeopleFilter {
  const text = typed || undefined;
  return {
    accountId,
    text,
    number: text === undefined ? undefined : parsePhones(text, 'RU').phones[0],
    byPart: number('+79990000000') === '+79990000000',
  };
}
