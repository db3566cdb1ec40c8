import { describe, expect, it } from 'vitest';
import { arrange, groupsOf } from '../../../src/reporting/arrange.ts';
import { columns, type ReportRow } from '../../../src/reporting/columns.ts';
import { scoresReport } from '../../../src/reporting/scores.ts';

const known = columns({ operator: 'text', card: 'text', scored: 'integer', average: 'percent' });
const given: readonly ReportRow[] = [
  { operator: 'Анна', card: 'A', scored: 3, average: 90 },
  { operator: 'Анна', card: 'B', scored: 1, average: 50 },
  { operator: 'Борис', card: 'A', scored: 0, average: null },
];

async function rowsOf(rows: AsyncIterable<ReportRow>): Promise<readonly ReportRow[]> {
  const all: ReportRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function* each(rows: readonly ReportRow[]) {
  yield* rows;
}

describe('rows of a report that are added up', () => {
  it('given averages over different numbers of talks, weighs each by its talks: (3 × 90 + 50) / 4 is 80', async () => {
    const { rows } = arrange(known, each(given), { group: 'operator' });
    expect(await rowsOf(rows)).toEqual([
      { operator: 'Анна', rows: 2, scored: 4, average: 80 },
      { operator: 'Борис', rows: 1, scored: 0, average: null },
    ]);
  });

  it('given rows of single talks, averages them alike', async () => {
    const talks = [80, 85, 91].map((average) => ({ operator: 'Вера', average }));
    const { rows } = arrange(columns({ operator: 'text', average: 'percent' }), each(talks), { group: 'operator' });
    expect(await rowsOf(rows)).toEqual([{ operator: 'Вера', rows: 3, average: 85.3 }]);
  });

  it('may be grouped by names that the report offers, never by an id', () => {
    expect(groupsOf(scoresReport)).toEqual(['operator', 'card']);
  });
});
