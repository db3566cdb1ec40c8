import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { components, operations } from './schema.gen.ts';

export type Dispute = components['schemas']['Dispute'];
export type DisputeState = Dispute['state'];
export type BillLine = operations['bill.line']['responses'][200]['content']['application/json'];

/** Why a call costs what it costs, and what is disputed about it. */
export const billLineQuery = (attempt: string) =>
  queryOptions({
    queryKey: ['disputes', 'line', attempt],
    queryFn: () => answer(api.GET('/api/attempts/{attempt}/bill-line', { params: { path: { attempt } } })),
  });

/** A page of disputes, the newest first; nobody reads more at once. */
export const disputesQuery = (state: DisputeState | undefined) =>
  queryOptions({
    queryKey: ['disputes', 'list', state],
    queryFn: () => answer(api.GET('/api/disputes', { params: { query: { limit: 100, ...(state && { state }) } } })),
  });

export const raiseDispute = (attempt: string, reason: string) =>
  answer(api.POST('/api/attempts/{attempt}/disputes', { params: { path: { attempt } }, body: { reason } }));

export const answerDispute = (dispute: string, upheld: boolean, words: string) =>
  answer(
    api.POST('/api/disputes/{dispute}/answer', { params: { path: { dispute } }, body: { upheld, answer: words } }),
  );

export const withdrawDispute = (dispute: string) =>
  answer(api.POST('/api/disputes/{dispute}/withdraw', { params: { path: { dispute } } }));
