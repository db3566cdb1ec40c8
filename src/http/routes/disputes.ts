import { z } from 'zod';
import { readBillLine } from '../../adapters/postgres/disputes/bill-line.ts';
import { postgresDisputeBook } from '../../adapters/postgres/disputes/dispute-book.ts';
import { type ListedDispute, listDisputes } from '../../adapters/postgres/disputes/dispute-list.ts';
import { answerDispute } from '../../billing/disputes/answer-dispute.ts';
import { disputeStates } from '../../domain/dispute.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { AttemptId } from '../../domain/ids.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import { debtorName } from '../../reporting/present.ts';
import { billLine, dispute, toBillLine } from '../bill-line-shape.ts';
import { pageOf, pageQuery, readTimeCursor, toPage } from '../page.ts';
import { type Route, route } from '../route.ts';
import { readers } from './report-schemas.ts';

const words = z.string().trim().min(1).max(1000);

type Masked = (text: string) => string;

function toAnswer({ place: _, amount, debtor, phone, ...row }: ListedDispute, number: Masked): z.input<typeof dispute> {
  const name = debtor === null ? null : number(debtorName(debtor));
  return { ...row, amount: formatDecimal(kopecks(amount)), debtor: name, phone: number(phone) };
}

/** Lines of the bill that somebody does not agree with: why a call is a contact, the dispute, the answer. */
export const disputeRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/attempts/:attempt/bill-line',
      id: 'bill.line',
      about: 'Why a call costs what it costs: who answered, what was heard, the rates, the recording, its disputes',
      who: readers,
      keys: 'reports',
      answer: billLine,
    },
    async ({ kit, account, params, number }) => {
      const line = await readBillLine(kit.pool, params.attempt);
      if (!line) throw dozvonError('not-found', { what: 'attempt', name: params.attempt, hint: 'the bill' });
      const disputes = await listDisputes(kit.pool, { accountId: account.id, attempt: params.attempt, limit: 50 });
      return { ...toBillLine(line), disputes: disputes.map((each) => toAnswer(each, number)) };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/attempts/:attempt/disputes',
      id: 'disputes.raise',
      about: 'Dispute a billed call; it is billed still until a supervisor or a manager answers',
      who: readers,
      status: 201,
      body: z.object({ reason: words }),
      answer: z.object({ id: z.string() }),
    },
    async ({ kit, account, params, body, who }) => {
      const dispute = { reason: body.reason, raisedBy: who };
      return { id: await postgresDisputeBook(kit.pool).raise(account.id, params.attempt as AttemptId, dispute) };
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/disputes',
      id: 'disputes.list',
      about: 'Disputed lines of the bill, the newest first',
      who: readers,
      keys: 'reports',
      query: pageQuery.extend({ state: z.enum(disputeStates).optional() }),
      answer: pageOf(dispute),
    },
    async ({ kit, account, query: { state, cursor, limit }, number }) =>
      toPage(
        await listDisputes(kit.pool, {
          accountId: account.id,
          state,
          after: readTimeCursor(cursor),
          limit: limit + 1,
        }),
        limit,
        ({ place, id }) => [place, id],
        (row) => toAnswer(row, number),
      ),
  ),
  route(
    {
      method: 'POST',
      path: '/api/disputes/:dispute/answer',
      id: 'disputes.answer',
      about: 'Answer a dispute for good: upheld, the line goes off the bill by a reversal in the ledger',
      who: ['supervisor', 'manager', 'admin'],
      status: 204,
      body: z.object({ upheld: z.boolean(), answer: words }),
    },
    ({ kit, params, body: { upheld, answer }, who: answeredBy }) =>
      answerDispute(postgresDisputeBook(kit.pool), params.dispute, {
        state: upheld ? 'upheld' : 'refused',
        answer,
        answeredBy,
      }),
  ),
  route(
    {
      method: 'POST',
      path: '/api/disputes/:dispute/withdraw',
      id: 'disputes.withdraw',
      about: 'Take a dispute back that nobody answered yet',
      who: readers,
      status: 204,
    },
    ({ kit, params, who: answeredBy }) =>
      answerDispute(postgresDisputeBook(kit.pool), params.dispute, { state: 'withdrawn', answer: '', answeredBy }),
  ),
];
