import { columns } from './columns.ts';
import type { StoredRow } from './ports.ts';
import type { Report } from './report.ts';
import { shares } from './shares.ts';

/**
 * The waterfall from the rows of the list to the people who were dialled. Each row of the list is in exactly one step:
 * `refused` (by the import), `same-person` (joined to another row of that person), a skip reason for a person who was
 * never dialled, `waiting` when nothing stands in the way, or `dialled`. Shares add up to 100.00.
 */
export const campaignReport = {
  name: 'campaign',
  about: 'the waterfall from the rows of the list to the people dialled, adding up to 100 %',
  columns: columns({ step: 'word', count: 'integer', share: 'percent' }),
  whole: (rows) => {
    const counts = rows.map((row) => Number(row.count));
    return shares(counts).map((share, index): StoredRow => ({ ...rows[index], share }));
  },
} as const satisfies Report;
