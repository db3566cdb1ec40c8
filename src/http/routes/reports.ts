import { z } from 'zod';
import type { VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import { accountZone } from '../../adapters/postgres/accounts/accounts.ts';
import { postgresReportReader } from '../../adapters/postgres/reports/reader.ts';
import { arrangementOf, groupsOf } from '../../reporting/arrange.ts';
import { maskedRows } from '../../reporting/masked-rows.ts';
import type { ReportScope } from '../../reporting/ports.ts';
import { reports } from '../../reporting/registry.ts';
import { type RunningReport, runReport } from '../../reporting/run-report.ts';
import { paperFormat, paperTypes } from '../export.ts';
import { reportFile } from '../report-file.ts';
import { type Call, fileRoute, type Route, route } from '../route.ts';
import { type ReportQuery, readers, reportColumn, reportQuery, reportValue, scopeOf } from './report-schemas.ts';

const mostRows = 5000;
const description = z.object({
  name: z.string(),
  about: z.string(),
  columns: z.array(reportColumn),
  groups: z.array(z.string()).describe('What its rows may be grouped and filtered by'),
  wholeAccount: z.boolean().describe('It can speak of the whole account, not of one campaign alone'),
});
const readQuery = reportQuery.extend({ limit: z.coerce.number().int().min(1).max(mostRows).default(500) });
const fileQuery = reportQuery.extend({ format: paperFormat });
const answer = z.object({
  columns: z.array(reportColumn),
  rows: z.array(z.record(z.string(), reportValue)),
  more: z.boolean().describe('The report has further rows'),
  zone: z.string().describe('Of the account: its days and hours'),
});

type Answer = z.input<typeof answer>;
type Asked = Pick<Call<{ report: string }, unknown, unknown, VisitorAccount>, 'kit' | 'account' | 'number' | 'params'>;

async function read(asked: Asked, scope: ReportScope, query: z.output<typeof readQuery>): Promise<Answer> {
  const { kit, account, number, params } = asked;
  const report = runReport(postgresReportReader(kit.pool), params.report, scope, arrangementOf(query));
  return { ...(await firstRows(report, query.limit, number)), zone: await accountZone(kit.pool, account.id) };
}

async function firstRows(
  { columns, rows }: RunningReport,
  limit: number,
  number: (text: string) => string,
): Promise<Omit<Answer, 'zone'>> {
  const first: Answer['rows'] = [];
  for await (const row of maskedRows(columns, rows, number)) {
    if (first.length === limit) return { columns: [...columns], rows: first, more: true };
    first.push({ ...row } as Answer['rows'][number]);
  }
  return { columns: [...columns], rows: first, more: false };
}

function wishOf(name: string, scope: ReportScope, query: ReportQuery & { format: z.output<typeof paperFormat> }) {
  return { name, scope, arrangement: arrangementOf(query), format: query.format };
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
      reports: reports.map((report) => ({
        name: report.name,
        about: report.about,
        columns: [...report.columns],
        groups: [...groupsOf(report)],
        wholeAccount: report.wholeAccount === true,
      })),
    }),
  ),
  route(
    {
      method: 'GET',
      path: '/api/reports/:report',
      id: 'reports.read-account',
      about: `The first rows of a report over all campaigns of the account, at most ${mostRows}`,
      who: readers,
      keys: 'reports',
      query: readQuery,
      answer,
    },
    async (call) => read(call, await scopeOf(call), call.query),
  ),
  route(
    {
      method: 'GET',
      path: '/api/campaigns/:campaign/reports/:report',
      id: 'reports.read',
      about: `The first rows of a report, at most ${mostRows}; the file has all`,
      who: readers,
      keys: 'reports',
      query: readQuery,
      answer,
    },
    async (call) => read(call, await scopeOf(call, call.params.campaign), call.query),
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/reports/:report/file',
      id: 'reports.export-account',
      about: 'The whole report over all campaigns of the account as a file',
      who: readers,
      keys: 'reports',
      audit: true,
      file: paperTypes,
      query: fileQuery,
    },
    async (call) => reportFile(call, wishOf(call.params.report, await scopeOf(call), call.query)),
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
      file: paperTypes,
      query: fileQuery,
    },
    async (call) => reportFile(call, wishOf(call.params.report, await scopeOf(call, call.params.campaign), call.query)),
  ),
];
