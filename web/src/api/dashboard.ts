import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { operations } from './schema.gen.ts';

export type Dashboard = operations['dashboard.show']['responses'][200]['content']['application/json'];
export type DashboardFigures = Dashboard['figures'];

export interface DashboardChoice {
  /** Days, both included; absent: this week of the account. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly compare: boolean;
}

export const dashboardQuery = ({ from, to, compare }: DashboardChoice) =>
  queryOptions({
    queryKey: ['dashboard', from, to, compare],
    queryFn: () => {
      const days = from && to ? { from, to } : {};
      return answer(
        api.GET('/api/dashboard', { params: { query: { ...days, compare: compare ? 'previous' : 'none' } } }),
      );
    },
    placeholderData: keepPreviousData,
  });
