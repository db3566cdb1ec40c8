import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { operations } from './schema.gen.ts';

type Reading = operations['reports.read']['responses'][200]['content']['application/json'];
export type ReportColumn = Reading['columns'][number];
export type ReportRow = Reading['rows'][number];
export type ReportDescription =
  operations['reports.list']['responses'][200]['content']['application/json']['reports'][number];

/** Which report, of which campaign or of all, over which days (`2026-11-22`, both included), shown how. */
export interface Choice {
  readonly report: string;
  /** Absent: every campaign of the account. */
  readonly campaign?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly group?: string | undefined;
  /** `column:value`, several with | between. */
  readonly filter?: string | undefined;
}

export const reportsQuery = queryOptions({
  queryKey: ['reports', 'list'],
  queryFn: async () => (await answer(api.GET('/api/reports'))).reports,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The page shows so many rows; the file has all. */
const shownRows = 500;

export const readQuery = (choice: Choice) =>
  queryOptions({
    queryKey: ['reports', choice],
    queryFn: () => read(choice, { ...period(choice), ...arrangement(choice) }),
    // Total and rows stand side by side: both are of now.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

/** A report of the account, or of a campaign, between two instants: what a card of the dashboard shows. */
export const spanQuery = (report: string, span: { readonly from: string; readonly to: string }, campaign?: string) =>
  queryOptions({
    queryKey: ['reports', 'span', report, campaign, span],
    queryFn: () => read({ report, campaign }, span),
  });

export type Bill = operations['bill.show']['responses'][200]['content']['application/json'];

/** The sum of a bill from three sides. */
export const billQuery = ({ campaign, ...choice }: Choice) =>
  queryOptions({
    queryKey: ['bill', campaign, choice],
    staleTime: 0,
    queryFn: (): Promise<Bill> =>
      campaign === undefined
        ? answer(api.GET('/api/bill', { params: { query: period(choice) } }))
        : answer(api.GET('/api/campaigns/{campaign}/bill', { params: { path: { campaign }, query: period(choice) } })),
  });

function read({ report, campaign }: Choice, asked: Readonly<Record<string, string>>): Promise<Reading> {
  const query = { limit: shownRows, ...asked };
  if (campaign === undefined) return answer(api.GET('/api/reports/{report}', { params: { path: { report }, query } }));
  return answer(
    api.GET('/api/campaigns/{campaign}/reports/{report}', { params: { path: { campaign, report }, query } }),
  );
}

/** Days of the account's zone. */
function period({ from, to }: Choice): { fromDay?: string; toDay?: string } {
  return { ...(from && { fromDay: from }), ...(to && { toDay: to }) };
}

function arrangement({ group, filter }: Choice): { group?: string; filter?: string } {
  return { ...(group && { group }), ...(filter && { filter }) };
}

/** Where the whole report lies as a file. @param columns those that are shown, in their order */
export function fileHref(choice: Choice, format: 'csv' | 'xlsx' | 'json' | 'pdf', columns?: readonly string[]): string {
  const asked = { format, ...period(choice), ...arrangement(choice), ...(columns && { columns: columns.join(',') }) };
  const base = choice.campaign === undefined ? '/api' : `/api/campaigns/${choice.campaign}`;
  return `${base}/reports/${encodeURIComponent(choice.report)}/file?${new URLSearchParams(asked)}`;
}
