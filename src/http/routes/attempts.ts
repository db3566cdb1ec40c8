import { z } from 'zod';
import type { AttemptFilter } from '../../adapters/postgres/attempt-filter.ts';
import {
  type AttemptOrder,
  attemptOrders,
  countAttempts,
  type ListedAttempt,
  listAttempts,
} from '../../adapters/postgres/attempt-list.ts';
import { attemptStory } from '../../adapters/postgres/attempt-story.ts';
import { roles } from '../../domain/access.ts';
import { attemptStates } from '../../domain/attempt.ts';
import { type Disposition, dispositions } from '../../domain/disposition.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { AccountId } from '../../domain/ids.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import { readNumber } from '../../intake/do-not-call/read-number.ts';
import { debtorName } from '../../reporting/present.ts';
import { callColumns, callRows } from '../call-export.ts';
import { countAnswer, countMost, countQuery, exactly } from '../count.ts';
import { exportAnswer, exportFormatQuery, exportTypes } from '../export.ts';
import { pageOf, pageQuery, readIdCursor, toPage } from '../page.ts';
import { fileRoute, type Route, route } from '../route.ts';

const disposition = z.enum(Object.keys(dispositions) as [Disposition, ...Disposition[]]).meta({ id: 'Disposition' });
const money = z.string().describe('Decimal');
const time = z.iso.datetime({ offset: true });

const attempt = z
  .object({
    id: z.string(),
    campaign: z.object({ id: z.string(), name: z.string() }).nullable(),
    person: z.object({ id: z.string(), debtor: z.string().nullable(), name: z.string().nullable() }),
    phone: z.string(),
    trunk: z.string(),
    kind: z.string(),
    state: z.enum(attemptStates),
    disposition: disposition.nullable(),
    reservedAt: z.date(),
    dialedAt: z.date().nullable(),
    answeredAt: z.date().nullable(),
    endedAt: z.date().nullable(),
    heardMs: z.number(),
    messageMs: z.number().nullable(),
    keys: z.string(),
    price: money,
    cost: money,
    currency: z.string(),
    contact: z.boolean(),
    recordings: z.array(z.string()),
  })
  .meta({ id: 'Attempt' });

function toAnswer(row: ListedAttempt, number: (text: string) => string): z.input<typeof attempt> {
  const { campaignId, campaign, personId, debtor, name, phone, price, cost, recordings, ...rest } = row;
  return {
    ...rest,
    campaign: campaignId === null ? null : { id: campaignId, name: campaign ?? '' },
    person: { id: personId, debtor: debtor === null ? null : number(debtorName(debtor)), name },
    phone: number(phone),
    price: formatDecimal(kopecks(price)),
    cost: formatDecimal(kopecks(cost)),
    recordings: [...recordings],
  };
}

const story = z.object({
  events: z.array(z.object({ at: z.string(), type: z.string(), data: z.record(z.string(), z.unknown()) })),
  decisions: z.array(
    z.object({
      at: z.string(),
      moment: z.string(),
      allowed: z.boolean(),
      rule: z.string(),
      reason: z.string(),
      policyVersion: z.string(),
    }),
  ),
  ledger: z.array(z.object({ at: z.string(), direction: z.string(), kind: z.string(), amount: money })),
  transfers: z.array(z.object({ id: z.string(), queue: z.string(), state: z.string(), requestedAt: z.string() })),
  outside: z
    .array(
      z.object({
        id: z.string(),
        number: z.string(),
        name: z.string().nullable(),
        way: z.enum(['warm', 'cold']),
        state: z.string(),
        rule: z.string(),
        disposition: z.string().nullable(),
        operator: z.string(),
        reservedAt: z.string(),
        answeredAt: z.string().nullable(),
        joinedAt: z.string().nullable(),
        endedAt: z.string().nullable(),
        callId: z.string().nullable(),
        price: money,
        cost: money,
      }),
    )
    .describe('Legs to numbers outside with which an operator connected the person'),
  recordings: z.array(
    z.object({ id: z.string(), startedAt: z.string(), seconds: z.number().nullable(), lostWhy: z.string().nullable() }),
  ),
  technical: z.object({
    callId: z.string().nullable(),
    sipStatus: z.number().nullable(),
    cause: z.number().nullable(),
    node: z.string().nullable(),
    labels: z.array(z.string()),
    redialOf: z.string().nullable(),
    failoverOf: z.string().nullable(),
    firstAudioMs: z.number().nullable(),
  }),
});

const filterQuery = z.object({
  campaign: z.uuid().optional(),
  person: z.uuid().optional(),
  phone: z.string().max(40).optional().describe('In any spelling'),
  disposition: disposition.optional(),
  trunk: z.string().max(40).optional(),
  contact: z.enum(['true', 'false']).optional().describe('Billed ones, or the others'),
  from: time.optional(),
  to: time.optional(),
  since: z.uuid().optional().describe('Reserved later than this dial'),
});

function toFilter(accountId: AccountId, query: z.output<typeof filterQuery>): AttemptFilter {
  const { campaign, person, phone, disposition, trunk, contact, from, to, since } = query;
  return {
    accountId,
    disposition,
    trunk,
    since,
    campaignId: campaign,
    personId: person,
    phone: phone === undefined ? undefined : readNumber(phone),
    contact: contact === undefined ? undefined : contact === 'true',
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
  };
}

/** The value that a row has its place by, beside its id. */
function placeOf(order: AttemptOrder, { heardMs, price }: ListedAttempt): number | null {
  if (order === '-heardMs' || order === 'heardMs') return heardMs;
  return order === '-price' || order === 'price' ? price : null;
}

/** Dials: the list of calls, and one call in full. */
export const attemptRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/attempts',
      id: 'attempts.list',
      about: 'Dials by filter, the newest first; orders other than time have ended dials alone',
      who: roles,
      keys: 'attempts',
      query: pageQuery.extend(filterQuery.shape).extend({ order: z.enum(attemptOrders).default('-reservedAt') }),
      answer: pageOf(attempt),
    },
    async ({ kit, account, query, number }) => {
      const { cursor, limit, order, ...filter } = query;
      const after = readIdCursor(cursor);
      const rows = await listAttempts(kit.pool, {
        ...toFilter(account.id, filter),
        order,
        after,
        limit: limit + 1,
      });
      return toPage(
        rows,
        limit,
        (row) => [placeOf(order, row), row.id],
        (row) => toAnswer(row, number),
      );
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/attempts/count',
      id: 'attempts.count',
      about: 'How many dials the filter has; above ten thousand only when asked exactly',
      who: roles,
      keys: 'attempts',
      query: filterQuery.extend(countQuery.shape),
      answer: countAnswer,
    },
    async ({ kit, account, query: { exact, ...filter } }) =>
      exactly(await countAttempts(kit.pool, toFilter(account.id, filter), countMost(exact)), exact),
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/attempts/file',
      id: 'attempts.export',
      about: 'Every dial of the filter as a file, the newest first',
      who: ['specialist', 'supervisor', 'manager', 'admin'],
      keys: 'attempts',
      audit: true,
      file: exportTypes,
      query: filterQuery.extend({ format: exportFormatQuery }),
    },
    ({ kit, account, query: { format, ...filter }, number }) => {
      const rows = callRows(kit.pool, toFilter(account.id, filter));
      return exportAnswer({ columns: callColumns, rows, notes: [] }, format, 'calls', number);
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/attempts/:attempt',
      id: 'attempts.show',
      about: 'One dial: every state, every decision with its rule, money, transfers, recordings',
      who: roles,
      keys: 'attempts',
      answer: story,
    },
    async ({ kit, params }) => {
      const found = await attemptStory(kit.pool, params.attempt);
      if (!found) throw dozvonError('not-found', { what: 'attempt', name: params.attempt, hint: 'GET /api/attempts' });
      const { ledger, decisions, technical, ...rest } = found;
      return {
        events: [...rest.events],
        transfers: [...rest.transfers],
        recordings: [...rest.recordings],
        decisions: [...decisions],
        ledger: ledger.map(({ amount, ...line }) => ({ ...line, amount: formatDecimal(kopecks(amount)) })),
        outside: rest.outside.map(({ price, cost, ...leg }) => ({
          ...leg,
          price: formatDecimal(kopecks(price)),
          cost: formatDecimal(kopecks(cost)),
        })),
        technical: { ...technical, labels: [...technical.labels] },
      };
    },
  ),
];
