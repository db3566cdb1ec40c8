import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { operations } from '../../api/schema.gen.ts';

type Reading = operations['reports.read']['responses'][200]['content']['application/json'];
export type ReportColumn = Reading['columns'][number];
export type ReportRow = Reading['rows'][number];

/** Which report of which campaign, over which days (`2026-11-22`, both included). */
export interface Choice {
  readonly campaign: string;
  readonly report: string;
  readonly from?: string;
  readonly to?: string;
}

export const reportsQuery = queryOptions({
  queryKey: ['reports', 'list'],
  queryFn: async () => (await answer(api.GET('/api/reports'))).reports,
  staleTime: Number.POSITIVE_INFINITY,
});

export const readQuery = (choice: Choice) =>
  queryOptions({
    queryKey: ['reports', choice.campaign, choice.report, choice.from, choice.to],
    queryFn: () =>
      answer(
        api.GET('/api/campaigns/{campaign}/reports/{report}', {
          params: {
            path: { campaign: choice.campaign, report: choice.report },
            query: { limit: shownRows, ...period(choice) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The page shows so many rows; the file has all. */
const shownRows = 500;

/** Midnight to midnight where the reader is. */
function period({ from, to }: Choice): { from?: string; to?: string } {
  return {
    ...(from && { from: new Date(`${from}T00:00:00`).toISOString() }),
    ...(to && { to: new Date(new Date(`${to}T00:00:00`).getTime() + 86_400_000).toISOString() }),
  };
}

/** Where the whole report lies as a file. */
export function fileHref(choice: Choice, format: 'csv' | 'xlsx' | 'json'): string {
  const query = new URLSearchParams({ format, ...period(choice) });
  return `/api/campaigns/${choice.campaign}/reports/${encodeURIComponent(choice.report)}/file?${query}`;
}
