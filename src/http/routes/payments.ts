import { z } from 'zod';
import { postgresPaymentBook } from '../../adapters/postgres/payments/payment-book.ts';
import { setService } from '../../adapters/postgres/payments/service-states.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { DebtorId } from '../../domain/ids.ts';
import { formatDecimal, kopecks, parseDecimal } from '../../domain/money.ts';
import { paymentStates } from '../../domain/payment.ts';
import { readNumber } from '../../intake/do-not-call/read-number.ts';
import type { NewPayment } from '../../recovery/payments/ports.ts';
import { takePayments } from '../../recovery/payments/take-payments.ts';
import { type Route, route } from '../route.ts';

const payment = z
  .object({
    externalId: z.string().trim().min(1).max(200).describe('Your own id of the payment: told twice, it is taken once'),
    amount: z.string().max(20).describe('Decimal, above zero: "1234.50"'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('RUB'),
    paidAt: z.iso.datetime({ offset: true }),
    debtor: z.string().trim().min(1).max(200).optional().describe('Account number, as the list names the person'),
    contract: z.string().trim().min(1).max(200).optional().describe('Contract, as the list names the debt'),
    phone: z.string().max(40).optional().describe('In any spelling'),
  })
  .refine(
    ({ debtor, contract, phone }) => debtor ?? contract ?? phone,
    'debtor, contract or phone must say whose it is',
  );

const taken = z.object({
  externalId: z.string(),
  state: z.enum(paymentStates),
  person: z.string().nullable(),
  applied: z.string().describe('What was taken off debts; the rest was more than was owed'),
  owed: z.string().describe('What the person owes now'),
  repeated: z.boolean().describe('Told of before: nothing changed'),
});

function toPayment({ amount, paidAt, phone, ...rest }: z.output<typeof payment>): NewPayment {
  const sum = parseDecimal(amount);
  if (sum === undefined || sum <= 0)
    throw dozvonError('request-wrong', {
      what: `payments.amount: "${amount}" of "${rest.externalId}" is no sum above zero`,
    });
  return { ...rest, amount: sum, paidAt: new Date(paidAt), phone: phone === undefined ? undefined : readNumber(phone) };
}

const decimal = (sum: number): string => formatDecimal(kopecks(sum));

/** Money that was paid, as the billing tells it, and the service that it is paid for. */
export const paymentRoutes: readonly Route[] = [
  route(
    {
      method: 'POST',
      path: '/api/payments',
      id: 'payments.take',
      about:
        'Payments of debtors, up to 1,000 at once: debts fall, the oldest first; what is settled is dialled about no more',
      who: ['specialist', 'admin'],
      keys: 'payments',
      body: z.object({ payments: z.array(payment).min(1).max(1000) }),
      answer: z.object({ items: z.array(taken) }),
    },
    async ({ kit, account, body }) => {
      const payments = body.payments.map(toPayment);
      const items = await takePayments(postgresPaymentBook(kit.pool), account.id, payments);
      return { items: items.map((item) => ({ ...item, applied: decimal(item.applied), owed: decimal(item.owed) })) };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/people/:person/service',
      id: 'people.set-service',
      about:
        'Suspend the service of a person, or resume it: the billing is told by webhook; who owes nothing any more has it again',
      who: ['specialist', 'supervisor', 'admin'],
      keys: 'people',
      status: 204,
      body: z.object({ suspended: z.boolean() }),
    },
    ({ kit, params, body }) => setService(kit.pool, params.person as DebtorId, body.suspended),
  ),
];
