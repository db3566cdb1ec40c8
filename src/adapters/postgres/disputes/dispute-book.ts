import { randomBytes } from 'node:crypto';
import type { AnswerRules, BillLine, DisputeAnswer, DisputeBook } from '../../../billing/disputes/ports.ts';
import { type DisputeState, disputeMoves } from '../../../domain/dispute.ts';
import { dozvonError } from '../../../domain/errors/index.ts';
import { type AccountId, type AttemptId, uuidv7 } from '../../../domain/ids.ts';
import type { LedgerLine } from '../../../domain/rate-card.ts';
import { transition } from '../../../domain/transition.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { hasOtherJudges } from './judges.ts';

/** Disputes in the record; each method's promise stands on the port. */
export function postgresDisputeBook(pool: Pool): DisputeBook {
  return {
    raise: async (accountId, attemptId, { reason, raisedBy }) => {
      const { rows } = await pool.query<{ id: string | null; free: boolean }>(raiseSql, [
        attemptId,
        accountId,
        reason,
        raisedBy,
      ]);
      const [row] = rows;
      if (!row || row.free) throw dozvonError('line-free', { attempt: attemptId });
      if (row.id === null) throw dozvonError('dispute-open', { attempt: attemptId });
      return row.id;
    },
    answer: (disputeId, answer, { check, reverse }) =>
      transaction(pool, async (connection) => {
        const { attemptId } = await close(connection, disputeId, answer, check);
        if (!reverse) return;
        const line = await lockLine(connection, attemptId);
        const reversal = reverse(line);
        if (!reversal) throw dozvonError('line-free', { attempt: attemptId });
        await takeOff(connection, attemptId, reversal);
      }),
  };
}

/** $1 attempt, $2 account, $3 reason, $4 who. One row: the new id, or why there is none. */
const raiseSql = `
  with line as (
    select id, account_id, campaign_id, price, coalesce(currency, 'RUB') as currency from attempts
    where id = $1 and account_id = $2
  ), raised as (
    insert into disputes (account_id, campaign_id, attempt_id, reason, amount, currency, raised_by)
    select account_id, campaign_id, id, $3, price, currency, $4 from line where price > 0
    on conflict (attempt_id) where state = 'open' do nothing
    returning id
  )
  select (select id from raised) as id, line.price <= 0 as free from line`;

interface StoredDispute {
  readonly accountId: AccountId;
  readonly attemptId: AttemptId;
  readonly state: DisputeState;
  readonly raisedBy: string;
}

async function close(
  connection: Connection,
  id: string,
  { state, answer, answeredBy }: DisputeAnswer,
  check: AnswerRules['check'],
): Promise<StoredDispute> {
  const { rows } = await connection.query<StoredDispute>(
    'select account_id as "accountId", attempt_id as "attemptId", state, raised_by as "raisedBy" from disputes where id = $1 for update',
    [id],
  );
  const [dispute] = rows;
  if (!dispute) throw dozvonError('not-found', { what: 'dispute', name: id, hint: 'the disputes of this account' });
  if (dispute.state !== 'open') throw dozvonError('dispute-answered', { state: dispute.state });
  const { accountId, raisedBy } = dispute;
  check({ raisedBy, otherJudges: await hasOtherJudges(connection, accountId, raisedBy) });
  const next = transition('dispute', disputeMoves, dispute.state, state);
  await connection.query(
    'update disputes set state = $2, answer = $3, answered_by = $4, answered_at = now() where id = $1',
    [id, next, answer, answeredBy],
  );
  return dispute;
}

async function lockLine(connection: Connection, attemptId: AttemptId): Promise<BillLine> {
  await connection.query('select from attempts where id = $1 for update', [attemptId]);
  const { rows } = await connection.query<LedgerLine>(
    'select direction, kind, amount, quantity from ledger where attempt_id = $1 order by id',
    [attemptId],
  );
  return { written: rows };
}

/** $1 attempt, $2 id of the line, $3 amount (negative), $4 quantity. The ledger's month is found by its id, so it is of now. */
const takeOffSql = `
  with line as (
    insert into ledger (id, account_id, campaign_id, attempt_id, at, direction, kind, amount, currency, quantity)
    select $2, account_id, campaign_id, id, now(), 'price', 'reversal', $3, coalesce(currency, 'RUB'), $4 from attempts where id = $1
  ), attempt as (
    update attempts set price = price + $3, contact = false where id = $1 returning campaign_id
  )
  update campaigns set spent = spent + $3 where id = (select campaign_id from attempt)`;

async function takeOff(connection: Connection, attemptId: AttemptId, { amount, quantity }: LedgerLine): Promise<void> {
  await connection.query(takeOffSql, [attemptId, uuidv7(Date.now(), randomBytes), amount, quantity]);
}
