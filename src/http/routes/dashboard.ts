import { z } from 'zod';
import { postgresDashboard } from '../../adapters/postgres/reports/dashboard.ts';
import { readScopeFacts } from '../../adapters/postgres/reports/scope-facts.ts';
import { DozvonError } from '../../domain/errors/index.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import { type PromptWords, readDashboard } from '../../reporting/dashboard/dashboard.ts';
import type { HttpKit } from '../kit.ts';
import { notesOf } from '../report-file.ts';
import { languageOf, type Route, route } from '../route.ts';

const money = z.string().describe('Decimal');
const day = z.iso.date();
const days = z.object({ from: day, to: day }).describe('Both included, in the zone of the account');
const figures = z
  .object({
    billed: money.describe('Owed when the period began, and what came to it'),
    collected: money.describe('What debts fell by'),
    share: z.number().nullable().describe('Collected of billed, 0 to 1'),
    leftList: money.describe('Of collected: debts that are in the newest list no more'),
    recovered: money.describe('Of collected: after a contact at most 30 days before'),
    byRobot: money,
    byOperators: money,
    price: money.describe('What the account pays'),
    cost: money.describe('What the trunks cost'),
    dials: z.number(),
    answered: z.number(),
    contacts: z.number(),
    perContact: money.nullable(),
    perRouble: money.nullable().describe('Price of one recovered rouble, to a tenth of a kopeck'),
    promises: z.object({ made: z.number(), kept: z.number(), broken: z.number(), open: z.number() }),
  })
  .meta({ id: 'DashboardFigures' });

const answer = z.object({
  zone: z.string(),
  days,
  span: z.object({ from: z.date(), to: z.date() }),
  line: z.number().describe('Collected less than this share of billed is critical'),
  figures,
  before: z.object({ days, figures }).nullable(),
  dueThisWeek: z.object({ count: z.number(), amount: money }),
  message: z
    .object({ campaignId: z.string(), campaign: z.string(), words: z.string(), seconds: z.number() })
    .nullable()
    .describe('What most people heard'),
  notes: z.array(z.string()).describe('A simulated network is named'),
});

/** A recording that is gone is told by its name. */
function promptWords({ ear, now }: HttpKit, account: string): PromptWords {
  return (message, prompt) => {
    const alone = { ...message, disclosure: [], confirm: 'none', say: [{ prompt }] } as const;
    const words = ear.words({ message: alone, account, creditor: account }, {}, now().toISOString().slice(0, 10));
    return words.catch((error: unknown) => {
      if (error instanceof DozvonError) return `[${prompt}]`;
      throw error;
    });
  };
}

/** The manager's home. Pictures beside the figures are reports of the account over the same span. */
export const dashboardRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/dashboard',
      id: 'dashboard.show',
      about: 'Collected of billed, what it cost, promises; this week when no days are given',
      who: ['manager', 'admin'],
      keys: 'reports',
      query: z.object({
        from: day.optional(),
        to: day.optional(),
        compare: z.enum(['previous', 'none']).default('previous'),
      }),
      answer,
    },
    async ({ kit, account, query: { from, to, compare }, visitor }) => {
      const days = from !== undefined && to !== undefined ? { from, to } : undefined;
      const question = { account: account.id, compare: compare === 'previous', now: kit.now(), ...(days && { days }) };
      const { dueThisWeek, ...rest } = await readDashboard(
        postgresDashboard(kit.pool),
        question,
        promptWords(kit, account.name),
      );
      const { trunks } = await readScopeFacts(kit.pool, { accountId: account.id });
      const notes = notesOf(kit, trunks, languageOf(visitor));
      const amount = formatDecimal(kopecks(dueThisWeek.amount));
      return { ...rest, dueThisWeek: { count: dueThisWeek.count, amount }, notes: [...notes] };
    },
  ),
];
