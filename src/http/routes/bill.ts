import { z } from 'zod';
import { readBill, type StoredBill } from '../../adapters/postgres/reports/bill.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import { type Route, route } from '../route.ts';
import { readers, reportPeriod, scopeOf } from './report-schemas.ts';

const money = z.string().describe('Decimal');
const answer = z.object({
  contacts: z.number(),
  forContacts: money.describe('Lines of the ledger'),
  forMinutes: money,
  rows: money.describe('The prices of the calls, added up'),
  ledger: money,
  differing: z.number().describe('Calls whose price is not the sum of their own lines'),
  reversed: z
    .object({ lines: z.number(), amount: money })
    .describe('Taken off the bill after disputes; in none of the sums'),
  disputed: z.object({ lines: z.number(), amount: money }).describe('In dispute; in the sums still'),
  agrees: z.boolean().describe('Rows, ledger and each call agree to the kopeck'),
});

function toAnswer(bill: StoredBill): z.input<typeof answer> {
  const { contacts, rows, forContacts, forMinutes, differing } = bill;
  const text = (sum: number) => formatDecimal(kopecks(sum));
  const ledger = forContacts + forMinutes;
  return {
    contacts,
    forContacts: text(forContacts),
    forMinutes: text(forMinutes),
    rows: text(rows),
    ledger: text(ledger),
    differing,
    reversed: { lines: bill.reversedLines, amount: text(bill.reversed) },
    disputed: { lines: bill.openLines, amount: text(bill.open) },
    agrees: rows === ledger && differing === 0,
  };
}

/** The bill checked against the ledger and the calls. Its rows are the report `contacts`. */
export const billRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/bill',
      id: 'bill.show',
      about: 'What the account pays for a period, checked against ledger and calls',
      who: readers,
      keys: 'reports',
      query: reportPeriod,
      answer,
    },
    async (call) => toAnswer(await readBill(call.kit.pool, await scopeOf(call))),
  ),
  route(
    {
      method: 'GET',
      path: '/api/campaigns/:campaign/bill',
      id: 'bill.show-campaign',
      about: 'What a campaign costs, checked against ledger and calls',
      who: readers,
      keys: 'reports',
      query: reportPeriod,
      answer,
    },
    async (call) => toAnswer(await readBill(call.kit.pool, await scopeOf(call, call.params.campaign))),
  ),
];
