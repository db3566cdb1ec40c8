import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { exportFormat, exportFormats } from '../../adapters/files/export-formats.ts';
import { postgresReportReader } from '../../adapters/postgres/reports/reader.ts';
import type { CampaignId } from '../../domain/ids.ts';
import type { Column, ReportRow, ReportValue } from '../../reporting/columns.ts';
import { columnKinds } from '../../reporting/columns.ts';
import type { ReportScope } from '../../reporting/ports.ts';
import { reports } from '../../reporting/registry.ts';
import { type RunningReport, runReport } from '../../reporting/run-report.ts';
import type { HttpKit } from '../kit.ts';
import { FileAnswer, fileRoute, type Route, route } from '../route.ts';

const readers = ['specialist', 'supervisor', 'manager', 'admin'] as const;
const column = z.object({ name: z.string(), kind: z.enum(columnKinds) });
const description = z.object({ name: z.string(), about: z.string(), columns: z.array(column) });
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const period = z.object({
  from: z.iso.datetime({ offset: true }).optional().describe('Attempts reserved at or after'),
  to: z.iso.datetime({ offset: true }).optional().describe('Attempts reserved before'),
});
const mostRows = 5000;
const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const;

/** A report of the visitor's campaign, numbers as he may see them. @throws DozvonError `unknown-report` */
function reportFor(kit: HttpKit, name: string, scope: ReportScope, number: (number: string) => string): RunningReport {
  const report = runReport(postgresReportReader(kit.pool), name, scope);
  return { columns: report.columns, rows: masked(report, number) };
}

async function* masked(
  { columns, rows }: RunningReport,
  number: (number: string) => string,
): AsyncGenerator<ReportRow> {
  const phones = columns.filter(({ kind }) => kind === 'phone' || kind === 'phones' || kind === 'debtor');
  for await (const row of rows) {
    const seen = phones.map(({ name, kind }): [string, ReportValue] => [name, maskedValue(row[name], kind, number)]);
    yield { ...row, ...Object.fromEntries(seen) };
  }
}

/** A debtor without an id of the list's own goes by his number. */
function maskedValue(
  one: ReportValue | undefined,
  kind: Column['kind'],
  number: (number: string) => string,
): ReportValue {
  if (one === undefined || one === null) return null;
  if (typeof one === 'string') return kind === 'debtor' && !/^\+\d{7,15}$/.test(one) ? one : number(one);
  return Array.isArray(one) ? one.map((each) => number(String(each))) : one;
}

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
      const { columns, rows } = reportFor(kit, params.report, scopeOf(params.campaign, query), number);
      const first: Record<string, z.input<typeof value>>[] = [];
      for await (const row of rows) {
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
      file: Object.values(mediaTypes),
      query: period.extend({ format: z.enum(['csv', 'xlsx', 'json']) }),
    },
    ({ kit, params, query, number }) => {
      const report = reportFor(kit, params.report, scopeOf(params.campaign, query), number);
      const out = new PassThrough();
      exportFormats[exportFormat(query.format)]({ ...report, notes: [] }, out)
        .then(() => out.end())
        .catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
      return new FileAnswer(mediaTypes[query.format], out, `${params.report}.${query.format}`);
    },
  ),
];
