import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { components, operations } from './schema.gen.ts';

export type Attempt = components['schemas']['Attempt'];
/** One call in full. */
export type Call = operations['attempts.show']['responses'][200]['content']['application/json'];
export type AttemptFilter = Omit<NonNullable<operations['attempts.list']['parameters']['query']>, 'cursor' | 'limit'>;
type CountFilter = Omit<AttemptFilter, 'order'>;

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
          params: { query: { ...filter, limit: 100, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    // New rows wait behind a click; a list that is read again under the pointer would jump.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** How many calls the filter has; up to ten thousand, or exactly. */
export const attemptCountQuery = (filter: CountFilter, exact: boolean) =>
  queryOptions({
    queryKey: ['attempts', 'count', filter, exact],
    queryFn: () =>
      answer(api.GET('/api/attempts/count', { params: { query: { ...filter, exact: exact ? 'true' : 'false' } } })),
  });

/** How many came after this call; asked again every few seconds while the page is seen. */
export const newerAttemptsQuery = (filter: CountFilter, since: string | undefined) =>
  queryOptions({
    queryKey: ['attempts', 'newer', filter, since],
    queryFn: () =>
      answer(
        api.GET('/api/attempts/count', { params: { query: { ...filter, ...(since !== undefined && { since }) } } }),
      ),
    enabled: since !== undefined,
    refetchInterval: 3000,
  });

/** The whole filter as a file. */
export const attemptFile = (filter: CountFilter, format: 'xlsx' | 'csv') =>
  `/api/attempts/file?${new URLSearchParams({ ...filter, format })}`;

/** One call in full. */
export const callQuery = (call: string) =>
  queryOptions({
    queryKey: ['attempts', 'one', call],
    queryFn: () => answer(api.GET('/api/attempts/{attempt}', { params: { path: { attempt: call } } })),
  });
