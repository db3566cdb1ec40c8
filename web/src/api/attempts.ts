import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { components, operations } from './schema.gen.ts';

export type Attempt = components['schemas']['Attempt'];
export type AttemptFilter = Omit<NonNullable<operations['attempts.list']['parameters']['query']>, 'cursor' | 'limit'>;

/** The newest calls of a campaign or of a person. */
export const lastAttemptsQuery = (filter: AttemptFilter, limit: number) =>
  queryOptions({
    queryKey: ['attempts', 'last', filter, limit],
    queryFn: async () => (await answer(api.GET('/api/attempts', { params: { query: { ...filter, limit } } }))).items,
  });

/** All calls by filter, page by page. */
export const attemptsQuery = (filter: AttemptFilter) =>
  infiniteQueryOptions({
    queryKey: ['attempts', 'all', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/attempts', {
          params: { query: { ...filter, limit: 200, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
