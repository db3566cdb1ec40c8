import { type DisputeFilter, listDisputes } from '../adapters/postgres/disputes/dispute-list.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import { columns, type ReportRow } from '../reporting/columns.ts';
import { present } from '../reporting/present.ts';

/** The list of disputes as a file. */
export const disputeColumns = columns({
  raisedAt: 'time',
  state: 'word',
  amount: 'money',
  currency: 'word',
  campaign: 'text',
  debtor: 'debtor',
  name: 'text',
  phone: 'phone',
  dialedAt: 'time',
  disposition: 'word',
  reason: 'text',
  raisedBy: 'text',
  answer: 'text',
  answeredBy: 'text',
  answeredAt: 'time',
  attemptId: 'id',
});

const portion = 1000;

/** Every dispute of the filter, the newest first, a portion at a time: memory does not grow with the file. */
export async function* disputeRows(pool: Pool, filter: DisputeFilter): AsyncGenerator<ReportRow> {
  let after: readonly [string, string] | undefined;
  for (;;) {
    const disputes = await listDisputes(pool, { ...filter, order: '-raisedAt', after, limit: portion });
    for (const dispute of disputes) yield present(disputeColumns, { ...dispute });
    const last = disputes.at(-1);
    if (last === undefined || disputes.length < portion) return;
    after = [last.place, last.id];
  }
}
