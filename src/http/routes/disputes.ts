import { z } from 'zod';
import type { VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import { readBillLine } from '../../adapters/postgres/disputes/bill-line.ts';
import { postgresDisputeBook } from '../../adapters/postgres/disputes/dispute-book.ts';
import {
  countDisputes,
  type DisputeFilter,
  type DisputeOrder,
  disputeOrders,
  type ListedDispute,
  listDisputes,
} from '../../adapters/postgres/disputes/dispute-list.ts';
import { hasOtherJudges } from '../../adapters/postgres/disputes/judges.ts';
import { answerDispute, mayJudge } from '../../billing/disputes/answer-dispute.ts';
import { disputeJudges, disputeStates } from '../../domain/dispute.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { AccountId, AttemptId } from '../../domain/ids.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import { debtorName } from '../../reporting/present.ts';
import { askedPeople } from '../asked-people.ts';
import { billLine, dispute, toBillLine } from '../bill-line-shape.ts';
import { countAnswer, countMost, countQuery, exactly } from '../count.ts';
import { disputeColumns, disputeRows } from '../dispute-export.ts';
import { exportAnswer, exportFormatQuery, exportTypes } from '../export.ts';
import { pageOf, pageQuery, readIdCursor, readTimeCursor, toPage } from '../page.ts';
import { type Call, fileRoute, type Route, route } from '../route.ts';
import { readers } from './report-schemas.ts';

const words = z.string().trim().min(1).max(1000);

const filterQuery = z.object({
  state: z.enum(disputeStates).optional(),
  q: z.string().trim().max(200).optional().describe('Whose call: words of a name, account number, telephone number'),
});

type Masked = (text: string) => string;

function toFilter(accountId: AccountId, { state, q }: z.output<typeof filterQuery>, number: Masked): DisputeFilter {
  return { accountId, state, people: askedPeople(accountId, q, number) };
}

type Asking = Pick<Call<unknown, unknown, unknown, VisitorAccount>, 'kit' | 'account' | 'visitor' | 'who' | 'number'>;

/** Disputes as whoever asks may see and answer them. */
async function answerTo({ kit, account, visitor, who, number }: Asking) {
  const isJudge = visitor?.kind === 'user' && disputeJudges.some((role) => role === visitor.role);
  const otherJudges = await hasOtherJudges(kit.pool, account.id, who);
  return ({ place: _, amount, debtor, phone, ...row }: ListedDispute): z.input<typeof dispute> => ({
    ...row,
    amount: formatDecimal(kopecks(amount)),
    debtor: debtor === null ? null : number(debtorName(debtor)),
    phone: number(phone),
    mine: row.raisedBy === who,
    mayAnswer: isJudge && row.state === 'open' && mayJudge({ raisedBy: row.raisedBy, otherJudges }, who),
  });
}

const byAmount = (order: DisputeOrder): boolean => order === 'amount' || order === '-amount';

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
    async (call) => {
      const { kit, account, params } = call;
      const line = await readBillLine(kit.pool, params.attempt);
      if (!line) throw dozvonError('not-found', { what: 'attempt', name: params.attempt, hint: 'the bill' });
      const question = { accountId: account.id, attempt: params.attempt, order: '-raisedAt', limit: 50 } as const;
      return { ...toBillLine(line), disputes: (await listDisputes(kit.pool, question)).map(await answerTo(call)) };
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
      about: 'Disputed lines of the bill by filter',
      who: readers,
      keys: 'reports',
      query: pageQuery.extend(filterQuery.shape).extend({ order: z.enum(disputeOrders).default('-raisedAt') }),
      answer: pageOf(dispute),
    },
    async (call) => {
      const { kit, account, number } = call;
      const { cursor, limit, order, ...filter } = call.query;
      const after = byAmount(order) ? readIdCursor(cursor) : readTimeCursor(cursor);
      return toPage(
        await listDisputes(kit.pool, { ...toFilter(account.id, filter, number), order, after, limit: limit + 1 }),
        limit,
        ({ place, amount, id }) => [byAmount(order) ? amount : place, id],
        await answerTo(call),
      );
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/disputes/count',
      id: 'disputes.count',
      about: 'How many disputes the filter has; above ten thousand only when asked exactly',
      who: readers,
      keys: 'reports',
      query: filterQuery.extend(countQuery.shape),
      answer: countAnswer,
    },
    async ({ kit, account, query: { exact, ...filter }, number }) =>
      exactly(await countDisputes(kit.pool, toFilter(account.id, filter, number), countMost(exact)), exact),
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/disputes/file',
      id: 'disputes.export',
      about: 'Every dispute of the filter as a file, the newest first',
      who: readers,
      keys: 'reports',
      audit: true,
      file: exportTypes,
      query: filterQuery.extend({ format: exportFormatQuery }),
    },
    ({ kit, account, query: { format, ...filter }, number }) => {
      const rows = disputeRows(kit.pool, toFilter(account.id, filter, number));
      return exportAnswer({ columns: disputeColumns, rows, notes: [] }, format, 'disputes', number);
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/disputes/:dispute/answer',
      id: 'disputes.answer',
      about: 'Answer the dispute of another for good: upheld, the line goes off the bill by a reversal in the ledger',
      who: disputeJudges,
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
      about: 'Take an own dispute back that nobody answered yet',
      who: readers,
      status: 204,
    },
    ({ kit, params, who: answeredBy }) =>
      answerDispute(postgresDisputeBook(kit.pool), params.dispute, { state: 'withdrawn', answer: '', answeredBy }),
  ),
];
