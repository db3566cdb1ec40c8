import type { Disposition } from '../../../domain/disposition.ts';
import type { DisputeState } from '../../../domain/dispute.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** A dispute with the call it is about; money in kopecks. */
export interface ListedDispute {
  readonly id: string;
  readonly state: DisputeState;
  readonly reason: string;
  readonly amount: number;
  readonly currency: string;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  readonly answer: string;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly attemptId: string;
  readonly debtor: string | null;
  readonly phone: string;
  readonly disposition: Disposition | null;
  readonly dialedAt: Date | null;
  /** `raised_at` to the microsecond: the place in the list. */
  readonly place: string;
}

export interface DisputeQuestion {
  readonly accountId: AccountId;
  readonly state?: DisputeState | undefined;
  readonly attempt?: string | undefined;
  readonly after?: readonly [place: string, id: string] | undefined;
  readonly limit: number;
}

const listSql = `
  select p.id, p.state, p.reason, p.amount, p.currency, p.raised_by as "raisedBy", p.raised_at as "raisedAt", p.answer,
    p.answered_by as "answeredBy", p.answered_at as "answeredAt", p.attempt_id as "attemptId", d.key as debtor, a.phone,
    a.disposition, a.dialed_at as "dialedAt", p.raised_at::text as place
  from disputes p
    left join attempts a on a.id = p.attempt_id
    left join debtors d on d.id = a.debtor_id
  where p.account_id = $1 and ($2::text is null or p.state = $2) and ($3::uuid is null or p.attempt_id = $3)
    and ($4::timestamptz is null or (p.raised_at, p.id) < ($4, $5::uuid))
  order by p.raised_at desc, p.id desc limit $6`;

/** Disputes of an account, the newest first. */
export async function listDisputes(pool: Pool, question: DisputeQuestion): Promise<readonly ListedDispute[]> {
  const { accountId, state, attempt, after, limit } = question;
  const values = [accountId, state ?? null, attempt ?? null, after?.[0] ?? null, after?.[1] ?? null, limit];
  return (await pool.query<ListedDispute>(listSql, values)).rows;
}
