import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { components, operations } from './schema.gen.ts';

export type Dispute = components['schemas']['Dispute'];
export type DisputeState = Dispute['state'];
export type BillLine = operations['bill.line']['responses'][200]['content']['application/json'];
type Asked = NonNullable<operations['disputes.list']['parameters']['query']>;
export type DisputeFilter = Pick<Asked, 'state' | 'q'>;
export type DisputeOrder = NonNullable<Asked['order']>;

/** Why a call costs what it costs, and what is disputed about it. */
export const billLineQuery = (attempt: string) =>
  queryOptions({
    queryKey: ['disputes', 'line', attempt],
    queryFn: () => answer(api.GET('/api/attempts/{attempt}/bill-line', { params: { path: { attempt } } })),
  });

/** Disputes by filter in pages. */
export const disputesQuery = (filter: DisputeFilter, order: DisputeOrder) =>
  infiniteQueryOptions({
    queryKey: ['disputes', 'list', filter, order],
    queryFn: ({ pageParam }) => {
      const query = { ...filter, order, limit: 100, ...(pageParam !== '' && { cursor: pageParam }) };
      return answer(api.GET('/api/disputes', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const disputeCountQuery = (filter: DisputeFilter) =>
  queryOptions({
    queryKey: ['disputes', 'count', filter],
    queryFn: () => answer(api.GET('/api/disputes/count', { params: { query: filter } })),
  });

/** The whole filter as a file. */
export const disputeFile = (filter: DisputeFilter, format: 'xlsx' | 'csv') =>
  `/api/disputes/file?${new URLSearchParams({ ...filter, format })}`;

export const raiseDispute = (attempt: string, reason: string) =>
  answer(api.POST('/api/attempts/{attempt}/disputes', { params: { path: { attempt } }, body: { reason } }));

export const answerDispute = (dispute: string, upheld: boolean, words: string) =>
  answer(
    api.POST('/api/disputes/{dispute}/answer', { params: { path: { dispute } }, body: { upheld, answer: words } }),
  );

export const withdrawDispute = (dispute: string) =>
  answer(api.POST('/api/disputes/{dispute}/withdraw', { params: { path: { dispute } } }));
