import { dozvonError } from '../../../domain/errors/index.ts';
import type { DebtorId } from '../../../domain/ids.ts';
import { type PaymentState, paymentMoves } from '../../../domain/payment.ts';
import { transition } from '../../../domain/transition.ts';
import type { PaymentDesk } from '../../../recovery/payments/ports.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { resumeWhenPaid } from './service-states.ts';
import { lockDebts, owedBy, takeOffDebts } from './take-off-debts.ts';

/** Decisions about payments in the record; each method's promise stands on the port. */
export function postgresPaymentDesk(pool: Pool): PaymentDesk {
  return {
    match: (paymentId, { person, debt }, who, share) =>
      transaction(pool, async (connection) => {
        const payment = await lockPayment(connection, paymentId);
        await checkPerson(connection, payment, person);
        await decide(connection, payment, { state: 'matched', who, person });
        const debts = await lockDebts(connection, { person, debt, currency: payment.currency });
        if (debt !== undefined && debts[0]?.debtId !== debt)
          throw dozvonError('not-found', { what: 'debt', name: debt, hint: 'the open debts of this person' });
        const { parts, over } = share(payment.amount, debts);
        await takeOffDebts(connection, payment.id, parts);
        const applied = payment.amount - over;
        await connection.query('update payments set applied = $2 where id = $1', [payment.id, applied]);
        const owed = await owedBy(connection, person);
        if (owed === 0) await resumeWhenPaid(connection, person);
        return { applied, owed };
      }),
    ignore: (paymentId, why, who) =>
      transaction(pool, async (connection) => {
        await decide(connection, await lockPayment(connection, paymentId), { state: 'ignored', who, why });
      }),
    undo: (paymentId) =>
      transaction(pool, async (connection) => {
        const payment = await lockPayment(connection, paymentId);
        if (payment.decidedFrom === null) throw dozvonError('payment-by-list', { id: payment.externalId });
        if (payment.state === 'matched') await giveBack(connection, payment);
        await connection.query(undecideSql, [
          payment.id,
          transition('payment', paymentMoves, payment.state, payment.decidedFrom),
        ]);
      }),
  };
}

interface LockedPayment {
  readonly id: string;
  readonly externalId: string;
  readonly amount: number;
  readonly currency: string;
  readonly state: PaymentState;
  readonly decidedFrom: 'unmatched' | 'ambiguous' | null;
}

async function lockPayment(connection: Connection, id: string): Promise<LockedPayment> {
  const { rows } = await connection.query<LockedPayment>(
    `select id, external_id as "externalId", amount, currency, state, decided_from as "decidedFrom" from payments where id = $1 for update`,
    [id],
  );
  const [payment] = rows;
  if (!payment) throw dozvonError('not-found', { what: 'payment', name: id, hint: 'the payments of this account' });
  return payment;
}

/** The person is named in the body, so the guard of paths has not looked. */
async function checkPerson(connection: Connection, { id }: LockedPayment, person: DebtorId): Promise<void> {
  const { rowCount } = await connection.query(
    `select from debtors d join payments p on p.account_id = d.account_id where d.id = $1 and p.id = $2 and d.erased_at is null`,
    [person, id],
  );
  if (rowCount !== 1)
    throw dozvonError('not-found', { what: 'person', name: person, hint: 'the people of this account' });
}

interface Decision {
  readonly state: 'matched' | 'ignored';
  readonly who: string;
  readonly person?: DebtorId;
  readonly why?: string;
}

const decideSql = `
  update payments set state = $2, decided_from = state, decided_by = $3, decided_at = now(), debtor_id = $4, ignored_why = $5 where id = $1`;

async function decide(
  connection: Connection,
  { id, externalId, state }: LockedPayment,
  { state: next, who, person, why }: Decision,
): Promise<void> {
  if (state === 'matched' || state === 'ignored') throw dozvonError('payment-decided', { id: externalId, state });
  const to = transition('payment', paymentMoves, state, next);
  await connection.query(decideSql, [id, to, who, person ?? null, why ?? null]);
}

const undecideSql = `
  update payments set state = $2, decided_from = null, decided_by = null, decided_at = null, debtor_id = null, ignored_why = null, applied = 0
  where id = $1`;

/** Only where nothing has changed the debt since. What it had changed is taken out of the money collected, too. */
const giveBackSql = `
  with part as (
    select k.debt_id, k.amount, k.was_at, p.decided_at from payment_parts k join payments p on p.id = k.payment_id where p.id = $1)
  update debts b set amount = case when b.state = 'paid' then b.amount else b.amount + part.amount end, state = 'open',
    updated_at = part.was_at
  from part where b.id = part.debt_id and b.updated_at = part.decided_at`;

async function giveBack(connection: Connection, { id, externalId }: LockedPayment): Promise<void> {
  const { rows } = await connection.query<{ parts: number }>(
    `select count(*)::int as parts, set_config('dozvon.taking_back', 'on', true) from payment_parts where payment_id = $1`,
    [id],
  );
  const { rowCount } = await connection.query(giveBackSql, [id]);
  if (rowCount !== rows[0]?.parts) throw dozvonError('payment-debt-changed', { id: externalId });
  await connection.query('delete from payment_parts where payment_id = $1', [id]);
}
