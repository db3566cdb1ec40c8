import { z } from 'zod';
import { paymentCandidates } from '../../adapters/postgres/payments/candidates.ts';
import { postgresPaymentDesk } from '../../adapters/postgres/payments/payment-desk.ts';
import {
  countPayments,
  type ListedPayment,
  listPayments,
  type PaymentFilter,
  type PaymentOrder,
  paymentOrders,
} from '../../adapters/postgres/payments/payment-list.ts';
import type { AccountId, DebtId, DebtorId } from '../../domain/ids.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import { paymentStates } from '../../domain/payment.ts';
import { matchPayment } from '../../recovery/payments/decide-payment.ts';
import { debtorName } from '../../reporting/present.ts';
import { countAnswer, countMost, countQuery, exactly } from '../count.ts';
import { exportAnswer, exportFormatQuery, exportTypes } from '../export.ts';
import { pageOf, pageQuery, readIdCursor, readTimeCursor, toPage } from '../page.ts';
import { maskedReference, paymentColumns, paymentRows } from '../payment-export.ts';
import { fileRoute, type Route, route } from '../route.ts';

const readers = ['specialist', 'supervisor', 'manager', 'admin'] as const;
const deciders = ['specialist', 'manager', 'admin'] as const;
const money = z.string().describe('Decimal');

const filterQuery = z.object({
  state: z
    .enum(['open', ...paymentStates])
    .optional()
    .describe('open: nobody has decided whose it is'),
  q: z.string().trim().min(1).max(100).optional().describe('Beginning of the reference, or your own id of the payment'),
});

const listed = z
  .object({
    id: z.string(),
    externalId: z.string(),
    reference: z.string().describe('Whose it is as the billing wrote it'),
    amount: money,
    applied: money,
    currency: z.string(),
    paidAt: z.date(),
    receivedAt: z.date(),
    state: z.enum(paymentStates),
    personId: z.string().nullable(),
    debtor: z.string().nullable(),
    name: z.string().nullable(),
    decidedBy: z.string().nullable().describe('Null: nobody decided by hand'),
    decidedAt: z.date().nullable(),
    ignoredWhy: z.string().nullable(),
  })
  .meta({ id: 'Payment' });

const candidate = z.object({
  id: z.string(),
  debtor: z.string(),
  name: z.string().nullable(),
  debts: z.array(
    z.object({
      id: z.string(),
      service: z.string().nullable(),
      contract: z.string().nullable(),
      amount: money,
      currency: z.string(),
      due: z.string().nullable(),
    }),
  ),
});

const decimal = (sum: number): string => formatDecimal(kopecks(sum));

function toAnswer(row: ListedPayment, number: (text: string) => string): z.input<typeof listed> {
  const { place: _, amount, applied, debtor, reference, ...rest } = row;
  const name = debtor === null ? null : number(debtorName(debtor));
  return {
    ...rest,
    reference: maskedReference(reference, number),
    amount: decimal(amount),
    applied: decimal(applied),
    debtor: name,
  };
}

function toFilter(accountId: AccountId, { state, q }: z.output<typeof filterQuery>): PaymentFilter {
  return { accountId, state, text: q };
}

const byAmount = (order: PaymentOrder): boolean => order === 'amount' || order === '-amount';

/** Payments to look at: those that fit nobody, or several people, are decided by hand. */
export const paymentDeskRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/payments',
      id: 'payments.list',
      about: 'Payments by filter; those that fit nobody or several people are to be looked at',
      who: readers,
      keys: 'payments',
      query: pageQuery.extend(filterQuery.shape).extend({ order: z.enum(paymentOrders).default('-receivedAt') }),
      answer: pageOf(listed),
    },
    async ({ kit, account, query: { cursor, limit, order, ...filter }, number }) => {
      const after = byAmount(order) ? readIdCursor(cursor) : readTimeCursor(cursor);
      const question = { ...toFilter(account.id, filter), order, after, limit: limit + 1 };
      return toPage(
        await listPayments(kit.pool, question),
        limit,
        ({ place, amount, id }) => [byAmount(order) ? amount : place, id],
        (row) => toAnswer(row, number),
      );
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/payments/count',
      id: 'payments.count',
      about: 'How many payments the filter has; above ten thousand only when asked exactly',
      who: readers,
      keys: 'payments',
      query: filterQuery.extend(countQuery.shape),
      answer: countAnswer,
    },
    async ({ kit, account, query: { exact, ...filter } }) =>
      exactly(await countPayments(kit.pool, toFilter(account.id, filter), countMost(exact)), exact),
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/payments/file',
      id: 'payments.export',
      about: 'Every payment of the filter as a file, the newest told first',
      who: readers,
      keys: 'payments',
      audit: true,
      file: exportTypes,
      query: filterQuery.extend({ format: exportFormatQuery }),
    },
    ({ kit, account, query: { format, ...filter }, number }) => {
      const rows = paymentRows(kit.pool, toFilter(account.id, filter), number);
      return exportAnswer({ columns: paymentColumns, rows, notes: [] }, format, 'payments', number);
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/payments/:payment/candidates',
      id: 'payments.candidates',
      about: 'Who a payment may be from: people who fit its reference, or who are found by what is typed',
      who: deciders,
      query: z.object({ q: z.string().trim().min(1).max(100).optional() }),
      answer: z.object({ items: z.array(candidate) }),
    },
    async ({ kit, account, params, query, number }) => {
      const found = await paymentCandidates(kit.pool, account.id, params.payment, query.q);
      const debtsOf = (each: (typeof found)[number]) =>
        each.debts.map((debt) => ({ ...debt, amount: decimal(debt.amount) }));
      return {
        items: found.map((each) => ({ ...each, debtor: number(debtorName(each.debtor)), debts: debtsOf(each) })),
      };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/payments/:payment/match',
      id: 'payments.match',
      about: 'Say whose a payment is: debts fall, the chosen one first; webhooks tell as for one that fits by itself',
      who: deciders,
      body: z.object({ person: z.uuid(), debt: z.uuid().optional() }),
      answer: z.object({ applied: money, owed: money }),
    },
    async ({ kit, params, body, who }) => {
      const whose = { person: body.person as DebtorId, debt: body.debt as DebtId | undefined };
      const { applied, owed } = await matchPayment(postgresPaymentDesk(kit.pool), params.payment, whose, who);
      return { applied: decimal(applied), owed: decimal(owed) };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/payments/:payment/ignore',
      id: 'payments.ignore',
      about: 'Say with a reason that a payment is none of ours',
      who: deciders,
      status: 204,
      body: z.object({ reason: z.string().trim().min(1).max(500) }),
    },
    ({ kit, params, body, who }) => postgresPaymentDesk(kit.pool).ignore(params.payment, body.reason, who),
  ),
  route(
    {
      method: 'POST',
      path: '/api/payments/:payment/undo',
      id: 'payments.undo',
      about: 'Take back what was decided by hand: debts are owed again as before',
      who: deciders,
      status: 204,
    },
    ({ kit, params }) => postgresPaymentDesk(kit.pool).undo(params.payment),
  ),
];
