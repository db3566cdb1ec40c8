import { z } from 'zod';
import { readAuditLines } from '../../adapters/postgres/access/audit-lines.ts';
import { pageOf, pageQuery, readTimeCursor, toPage } from '../page.ts';
import { type Route, route } from '../route.ts';

const line = z.object({
  id: z.string(),
  at: z.date(),
  who: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});

/** Who did what: nothing changes or deletes a line. */
export const auditRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/audit',
      id: 'audit.list',
      about: 'The audit log of this account, the newest line first',
      who: ['admin', 'manager'],
      query: pageQuery.extend({
        who: z.string().max(200).optional(),
        action: z.string().max(100).optional().describe('campaigns.pause, or campaigns for all of its actions'),
        subject: z.string().max(100).optional(),
      }),
      answer: pageOf(line),
    },
    async ({ kit, account, query }) => {
      const { cursor, limit, ...filter } = query;
      const before = readTimeCursor(cursor);
      const lines = await readAuditLines(kit.pool, { accountId: account.id, ...filter, before, limit: limit + 1 });
      return toPage(
        lines,
        limit,
        (each) => [each.place, each.id],
        ({ place: _, ...shown }) => shown,
      );
    },
  ),
];
