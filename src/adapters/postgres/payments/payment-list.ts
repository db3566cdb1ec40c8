import type { AccountId } from '../../../domain/ids.ts';
import type { PaymentState } from '../../../recovery/payments/ports.ts';
import type { Pool } from '../pool.ts';

/** A payment in the list; money in kopecks. */
export interface ListedPayment {
  readonly id: string;
  readonly externalId: string;
  readonly amount: number;
  readonly applied: number;
  readonly currency: string;
  readonly paidAt: Date;
  readonly receivedAt: Date;
  readonly state: PaymentState;
  readonly personId: string | null;
  readonly place: string;
}

const listSql = `
  select id, external_id as "externalId", amount, applied, currency, paid_at as "paidAt", received_at as "receivedAt", state,
    debtor_id as "personId", received_at::text as place
  from payments
  where account_id = $1 and ($2::text is null or state = $2) and ($3::timestamptz is null or (received_at, id) < ($3, $4::uuid))
  order by received_at desc, id desc limit $5`;

/** Payments of an account, the newest told first. */
export async function listPayments(
  pool: Pool,
  accountId: AccountId,
  state: PaymentState | undefined,
  before: readonly [place: string, id: string] | undefined,
  limit: number,
): Promise<readonly ListedPayment[]> {
  const values = [accountId, state ?? null, before?.[0] ?? null, before?.[1] ?? null, limit];
  return (await pool.query<ListedPayment>(listSql, values)).rows;
}
