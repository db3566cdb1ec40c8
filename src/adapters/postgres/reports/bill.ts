import type { ReportScope } from '../../../reporting/ports.ts';
import type { Pool } from '../pool.ts';
import { reportSql } from './reader.ts';

/** What is to be paid, in kopecks: `rows` as the calls say, `forContacts` and `forMinutes` as the ledger says. */
export interface StoredBill {
  readonly contacts: number;
  readonly rows: number;
  readonly forContacts: number;
  readonly forMinutes: number;
  /** Calls whose price is not the sum of their own lines. */
  readonly differing: number;
  /** Lines taken back because a dispute was upheld, and their kopecks. They stand in none of the sums above. */
  readonly reversedLines: number;
  readonly reversed: number;
  /** Lines in dispute; they stand in the sums. */
  readonly openLines: number;
  readonly open: number;
}

/** One statement: all figures belong to one moment. */
export async function readBill(pool: Pool, { campaignId, accountId, from, to }: ReportScope): Promise<StoredBill> {
  const values = [campaignId ?? null, from ?? null, to ?? null, accountId ?? null];
  const { rows } = await pool.query<StoredBill>(await reportSql('bill-check'), values);
  const [bill] = rows;
  if (!bill) throw new Error('A question of sums gives one row');
  return bill;
}
