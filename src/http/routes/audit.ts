import { z } from 'zod';
import { type AuditQuestion, readAuditLines } from '../../adapters/postgres/access/audit-lines.ts';
import type { Visitor, VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import type { Pool } from '../../adapters/postgres/pool.ts';
import { columns, type ReportRow } from '../../reporting/columns.ts';
import { exportAnswer, exportFormatQuery, exportTypes } from '../export.ts';
import { pageOf, pageQuery, readTimeCursor, toPage } from '../page.ts';
import { fileRoute, type Route, route } from '../route.ts';

const line = z.object({
  id: z.string(),
  at: z.date(),
  who: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});

const filter = {
  who: z.string().max(200).optional(),
  action: z.string().max(100).optional().describe('campaigns.pause, or campaigns for all of its actions'),
  subject: z.string().max(100).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
};

/** An administrator of the installation sees the lines of the installation too. */
function scopeOf(account: VisitorAccount, visitor: Visitor | undefined) {
  return { accountId: account.id, everywhere: visitor?.kind === 'user' && visitor.everywhere };
}

const exportColumns = columns({ at: 'time', who: 'text', action: 'word', subject: 'text', data: 'text' });
const exportPage = 500;

/** Every line of the question, read page by page. */
async function* allLines(pool: Pool, question: Omit<AuditQuestion, 'before' | 'limit'>): AsyncGenerator<ReportRow> {
  let before: AuditQuestion['before'];
  for (;;) {
    const lines = await readAuditLines(pool, { ...question, before, limit: exportPage });
    for (const { at, who, action, subject, data } of lines)
      yield { at: at.toISOString(), who, action, subject, data: JSON.stringify(data) };
    const last = lines.at(-1);
    if (!last || lines.length < exportPage) return;
    before = [last.place, last.id];
  }
}

/** Who did what: nothing changes or deletes a line. */
export const auditRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/audit',
      id: 'audit.list',
      about: 'The audit log of this account, the newest line first',
      who: ['admin', 'manager'],
      query: pageQuery.extend(filter),
      answer: pageOf(line),
    },
    async ({ kit, account, query, visitor }) => {
      const { cursor, limit, ...filter } = query;
      const before = readTimeCursor(cursor);
      const lines = await readAuditLines(kit.pool, {
        ...scopeOf(account, visitor),
        ...filter,
        before,
        limit: limit + 1,
      });
      return toPage(
        lines,
        limit,
        (each) => [each.place, each.id],
        ({ place: _, ...shown }) => shown,
      );
    },
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/audit/file',
      id: 'audit.export',
      about: 'The lines of a filter as a file',
      who: ['admin', 'manager'],
      audit: true,
      query: z.object({ ...filter, format: exportFormatQuery }),
      file: exportTypes,
    },
    ({ kit, account, query: { format, ...asked }, number, visitor }) => {
      const rows = allLines(kit.pool, { ...scopeOf(account, visitor), ...asked });
      return exportAnswer({ columns: exportColumns, rows, notes: [] }, format, 'audit', number);
    },
  ),
];
