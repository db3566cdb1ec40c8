import { randomUUID } from 'node:crypto';
import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId, DebtorId } from '../../../domain/ids.ts';
import type { PaymentState } from '../../../domain/payment.ts';
import type { NewPayment, PaymentBook, TakenPayment } from '../../../recovery/payments/ports.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { resumeWhenPaid } from './service-states.ts';
import { lockDebts, owedBy, takeOffDebts } from './take-off-debts.ts';

/** Payments in the record. */
export function postgresPaymentBook(pool: Pool): PaymentBook {
  return {
    take: (accountId, payment, share) =>
      transaction(pool, async (connection) => {
        const id = randomUUID();
        const owner = await findOwner(connection, accountId, payment);
        if (!(await write(connection, accountId, payment, owner, id))) return repeated(connection, accountId, payment);
        if (owner.state !== 'matched') return { ...outcome(payment, owner.state), repeated: false };
        const debts = await lockDebts(connection, { ...payment, person: owner.person });
        const { parts, over } = share(payment.amount, debts);
        await takeOffDebts(connection, id, parts);
        const applied = payment.amount - over;
        await connection.query('update payments set applied = $2 where id = $1', [id, applied]);
        const owed = await owedBy(connection, owner.person);
        if (owed === 0) await resumeWhenPaid(connection, owner.person);
        return { ...outcome(payment, 'matched', owner.person), applied, owed, repeated: false };
      }),
  };
}

type Owner =
  | { readonly state: 'matched'; readonly person: DebtorId }
  | { readonly state: Exclude<PaymentState, 'matched'>; readonly person?: undefined };

const ownerSql = `
  select id from debtors where account_id = $1 and key = 'id:' || $2::text and erased_at is null
  union select debtor_id from debts where account_id = $1 and external_id = $3::text
  union select debtor_id from phones where account_id = $1 and number = $4::text`;

/** Two people fit only when a contract or a number is theirs both; then a person decides, not we. */
async function findOwner(connection: Connection, accountId: AccountId, payment: NewPayment): Promise<Owner> {
  const { debtor, contract, phone } = payment;
  const values = [accountId, debtor ?? null, contract ?? null, phone ?? null];
  const [found, ...others] = (await connection.query<{ id: DebtorId }>(ownerSql, values)).rows;
  if (!found) return { state: 'unmatched' };
  return others.length > 0 ? { state: 'ambiguous' } : { state: 'matched', person: found.id };
}

const insertSql = `
  insert into payments (id, account_id, external_id, amount, currency, paid_at, reference, state, debtor_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (account_id, external_id) do nothing`;

/** @returns false when the payment was told of before */
async function write(
  connection: Connection,
  accountId: AccountId,
  payment: NewPayment,
  { state, person }: Owner,
  id: string,
): Promise<boolean> {
  const { externalId, amount, currency, paidAt, debtor, contract, phone } = payment;
  const reference = [debtor, contract, phone].filter((each) => each !== undefined).join(' ');
  const values = [id, accountId, externalId, amount, currency, paidAt, reference, state, person ?? null];
  return (await connection.query(insertSql, values)).rowCount === 1;
}

interface KnownPayment {
  readonly amount: number;
  readonly state: PaymentState;
  readonly debtor_id: DebtorId | null;
  readonly applied: number;
}

async function repeated(connection: Connection, accountId: AccountId, payment: NewPayment): Promise<TakenPayment> {
  const { rows } = await connection.query<KnownPayment>(
    'select amount, state, debtor_id, applied from payments where account_id = $1 and external_id = $2',
    [accountId, payment.externalId],
  );
  const known = rows[0];
  if (!known || known.amount !== payment.amount) throw dozvonError('payment-differs', { id: payment.externalId });
  const owed = known.debtor_id === null ? 0 : await owedBy(connection, known.debtor_id);
  return { ...outcome(payment, known.state, known.debtor_id), applied: known.applied, owed, repeated: true };
}

function outcome({ externalId }: NewPayment, state: PaymentState, person: DebtorId | null = null) {
  return { externalId, state, person, applied: 0, owed: 0 };
}
