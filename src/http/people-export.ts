import type { PeopleFilter } from '../adapters/postgres/people/people-filter.ts';
import { searchPeople } from '../adapters/postgres/people/search-people.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import { formatDecimal, kopecks } from '../domain/money.ts';
import { columns, type ReportRow } from '../reporting/columns.ts';
import { present } from '../reporting/present.ts';

/** The list of people as a file. */
export const peopleColumns = columns({
  personId: 'id',
  debtor: 'debtor',
  name: 'text',
  phones: 'phones',
  owed: 'text',
  segment: 'text',
  zone: 'word',
  stops: 'text',
});

const portion = 1000;

/** Every person of the filter in the order in which they came, a portion at a time: memory does not grow with the file. */
export async function* peopleRows(pool: Pool, filter: PeopleFilter): AsyncGenerator<ReportRow> {
  let after: readonly [null, string] | undefined;
  for (;;) {
    const people = await searchPeople(pool, { ...filter, order: 'added', after, limit: portion });
    for (const { id, key, owed, stops, ...person } of people) {
      const sums = Object.entries(owed).map(([currency, sum]) => `${formatDecimal(kopecks(Number(sum)))} ${currency}`);
      const row = { personId: id, debtor: key, owed: sums.join(', '), stops: stops.join(', '), ...person };
      yield present(peopleColumns, row);
    }
    const last = people.at(-1);
    if (last === undefined || people.length < portion) return;
    after = [null, last.id];
  }
}
