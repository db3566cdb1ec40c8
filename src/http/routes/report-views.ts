import { z } from 'zod';
import { cancelMail, orderMail, removeView, savedViews, saveView } from '../../adapters/postgres/reports/views.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { CampaignId } from '../../domain/ids.ts';
import { reportByName } from '../../reporting/registry.ts';
import { type Route, route, userOf } from '../route.ts';

const readers = ['specialist', 'supervisor', 'manager', 'admin'] as const;
const short = z.string().max(600).optional();
const search = z
  .object({
    report: short,
    campaign: z
      .uuid()
      .transform((id) => id as CampaignId)
      .optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    group: short,
    filter: short,
    columns: short,
    sort: short,
  })
  .describe('What the address of the report says');
const mail = z.object({
  id: z.string(),
  at: z.string(),
  recipients: z.array(z.string()),
  format: z.enum(['pdf', 'xlsx', 'csv']),
  lastDay: z.string().nullable(),
  sent: z.boolean(),
  failedWhy: z.string().nullable(),
});
const view = z.object({
  id: z.string(),
  name: z.string(),
  search: z.record(z.string(), z.string()),
  shared: z.boolean(),
  mine: z.boolean(),
  by: z.string(),
  mails: z.array(mail).describe('Ordered by this user, each with what became of the newest'),
});

/** Saved views: a name for the address of a report; and the mails that bring them every morning. */
export const reportViewRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/report-views',
      id: 'report-views.list',
      about: 'My saved views and those that others share',
      who: readers,
      answer: z.object({ views: z.array(view), canMail: z.boolean() }),
    },
    async (call) => {
      const views = await savedViews(call.kit.pool, call.account.id, userOf(call).userId);
      const plain = views.map(({ mails, search: kept, ...rest }) => ({
        ...rest,
        search: { ...kept } as Record<string, string>,
        mails: mails.map(({ recipients, ...one }) => ({ ...one, recipients: [...recipients] })),
      }));
      return { views: plain, canMail: call.kit.config.mail !== undefined };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/report-views',
      id: 'report-views.save',
      about: 'Give the address of a report a name',
      who: readers,
      status: 201,
      body: z.object({ name: z.string().trim().min(1).max(100), search, shared: z.boolean().default(false) }),
      answer: z.object({ id: z.string() }),
    },
    async (call) => {
      const { name, search: kept, shared } = call.body;
      reportByName(kept.report ?? 'campaign');
      const owner = { accountId: call.account.id, userId: userOf(call).userId };
      return { id: await saveView(call.kit.pool, { ...owner, name, search: kept, shared }) };
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/report-views/:view',
      id: 'report-views.remove',
      about: 'Remove a view of my own; its mails end',
      who: readers,
      status: 204,
    },
    async (call) => removeView(call.kit.pool, call.params.view, userOf(call).userId),
  ),
  route(
    {
      method: 'POST',
      path: '/api/report-views/:view/mails',
      id: 'report-mails.order',
      about:
        'Mail the view every day at this time of the account’s zone; it speaks of as many days as the view, ending yesterday',
      who: readers,
      status: 201,
      body: z.object({
        at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time such as 08:00'),
        recipients: z.array(z.email().max(200)).min(1).max(20),
        format: z.enum(['pdf', 'xlsx', 'csv']).default('pdf'),
      }),
      answer: z.object({ id: z.string() }),
    },
    async (call) => {
      if (call.kit.config.mail === undefined) throw dozvonError('mail-not-set');
      const { userId, language } = userOf(call);
      const order = { ...call.body, accountId: call.account.id, userId, language, view: call.params.view };
      return { id: await orderMail(call.kit.pool, order) };
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/report-mails/:mail',
      id: 'report-mails.cancel',
      about: 'End a daily mail of mine',
      who: readers,
      status: 204,
    },
    async (call) => cancelMail(call.kit.pool, call.params.mail, userOf(call).userId),
  ),
];
