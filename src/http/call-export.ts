import type { AttemptFilter } from '../adapters/postgres/attempt-filter.ts';
import { listAttempts } from '../adapters/postgres/attempt-list.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import { columns, type ReportRow } from '../reporting/columns.ts';
import { present } from '../reporting/present.ts';

/** The list of calls as a file: what the screen shows, and the ids that lead back to it. */
export const callColumns = columns({
  attemptId: 'id',
  reservedAt: 'time',
  dialedAt: 'time',
  answeredAt: 'time',
  endedAt: 'time',
  campaign: 'text',
  debtor: 'debtor',
  name: 'text',
  phone: 'phone',
  trunk: 'word',
  disposition: 'word',
  heardMs: 'integer',
  messageMs: 'integer',
  keys: 'keys',
  contact: 'flag',
  price: 'money',
  cost: 'money',
});

const portion = 1000;

/** Every dial of the filter, the newest first, a portion at a time: memory does not grow with the file. */
export async function* callRows(pool: Pool, filter: AttemptFilter): AsyncGenerator<ReportRow> {
  let after: readonly [null, string] | undefined;
  for (;;) {
    const rows = await listAttempts(pool, { ...filter, order: '-reservedAt', after, limit: portion });
    for (const { id, ...row } of rows) yield present(callColumns, { attemptId: id, ...row });
    const last = rows.at(-1);
    if (last === undefined || rows.length < portion) return;
    after = [null, last.id];
  }
}
