import { z } from 'zod';
import { postgresReportReader } from '../../adapters/postgres/reports/reader.ts';
import type { CampaignId } from '../../domain/ids.ts';
import { columnKinds } from '../../reporting/columns.ts';
import type { ReportScope } from '../../reporting/ports.ts';
import { reports } from '../../reporting/registry.ts';
import { runReport } from '../../reporting/run-report.ts';
import { exportAnswer, exportFormat, exportTypes, maskedRows } from '../export.ts';
import { fileRoute, type Route, route } from '../route.ts';

const readers = ['specialist', 'supervisor', 'manager', 'admin'] as const;
const column = z.object({ name: z.string(), kind: z.enum(columnKinds) });
const description = z.object({ name: z.string(), about: z.string(), columns: z.array(column) });
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const period = z.object({
  from: z.iso.datetime({ offset: true }).optional().describe('Attempts reserved at or after'),
  to: z.iso.datetime({ offset: true }).optional().describe('Attempts reserved before'),
});
const mostRows = 5000;

function scopeOf(campaign: string, { from, to }: z.output<typeof period>): ReportScope {
  return {
    campaignId: campaign as CampaignId,
    ...(from !== undefined && { from: new Date(from) }),
    ...(to !== undefined && { to: new Date(to) }),
  };
}

/** The reports of the registry. A new report needs no line here. */
export const reportRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/reports',
      id: 'reports.list',
      about: 'Every report with its columns',
      who: readers,
      keys: 'reports',
      answer: z.object({ reports: z.array(description) }),
    },
    () => ({
      reports: reports.map(({ name, about, columns }) => ({ name, about, columns: [...columns] })),
    }),
  ),
  route(
    {
      method: 'GET',
      path: '/api/campaigns/:campaign/reports/:report',
      id: 'reports.read',
      about: `The first rows of a report, at most ${mostRows}; the file has all`,
      who: readers,
      keys: 'reports',
      query: period.extend({ limit: z.coerce.number().int().min(1).max(mostRows).default(500) }),
      answer: z.object({
        columns: z.array(column),
        rows: z.array(z.record(z.string(), value)),
        more: z.boolean().describe('The report has further rows'),
      }),
    },
    async ({ kit, params, query, number }) => {
      const { columns, rows } = runReport(
        postgresReportReader(kit.pool),
        params.report,
        scopeOf(params.campaign, query),
      );
      const first: Record<string, z.input<typeof value>>[] = [];
      for await (const row of maskedRows(columns, rows, number)) {
        if (first.length === query.limit) return { columns: [...columns], rows: first, more: true };
        first.push({ ...row } as Record<string, z.input<typeof value>>);
      }
      return { columns: [...columns], rows: first, more: false };
    },
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/campaigns/:campaign/reports/:report/file',
      id: 'reports.export',
      about: 'The whole report as a file',
      who: readers,
      keys: 'reports',
      audit: true,
      file: exportTypes,
      query: period.extend({ format: exportFormat }),
    },
    ({ kit, params, query, number }) => {
      const report = runReport(postgresReportReader(kit.pool), params.report, scopeOf(params.campaign, query));
      return exportAnswer({ ...report, notes: [] }, query.format, params.report, number);
    },
  ),
];
