import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** Columns that the user keeps, list by list. */
export const columnsQuery = queryOptions({
  queryKey: ['columns'],
  queryFn: async () => (await answer(api.GET('/api/me/columns'))).grids,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Keeps the columns of a list; none are the usual ones again. */
export const keepColumns = (grid: string, columns: readonly string[]) =>
  answer(api.PUT('/api/me/columns', { body: { grid, columns: [...columns] } }));
