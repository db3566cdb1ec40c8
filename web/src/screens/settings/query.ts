import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { components, operations } from '../../api/schema.gen.ts';
import type { Language } from '../../i18n/setup.ts';

export type Trunk = components['schemas']['Trunk'];
export type TestCall = components['schemas']['TestCall'];
export type Board = components['schemas']['Board'];
export type Calendar = components['schemas']['Calendar'];
type Answer<Id extends keyof operations> = operations[Id]['responses'] extends {
  200: { content: { 'application/json': infer A } };
}
  ? A
  : never;
export type User = Answer<'users.list'>['items'][number];
export type RetentionLine = Answer<'retention.preview'>['lines'][number];
export type Check = Answer<'board.doctor'>['checks'][number];
export type Promises = Answer<'promises.show'>;
export type Entry = Answer<'do-not-call.page'>['items'][number];
export type AuditLine = Answer<'audit.list'>['items'][number];
export type AuditFilter = {
  readonly who?: string;
  readonly action?: string;
  readonly from?: string;
  readonly to?: string;
};

export const trunksQuery = queryOptions({
  queryKey: ['settings', 'trunks'],
  queryFn: () => answer(api.GET('/api/trunks')),
  refetchInterval: 5000,
});

export const callerIdsQuery = queryOptions({
  queryKey: ['settings', 'caller-ids'],
  queryFn: async () => (await answer(api.GET('/api/caller-ids'))).items,
});

export const policiesQuery = queryOptions({
  queryKey: ['settings', 'policies'],
  queryFn: async () => (await answer(api.GET('/api/policies'))).items,
});

export const policyQuery = (policy: string, language: Language) =>
  queryOptions({
    queryKey: ['settings', 'policies', policy, language],
    queryFn: () => answer(api.GET('/api/policies/{policy}', { params: { path: { policy }, query: { language } } })),
  });

/** The calendars as they are stored, and their texts in the reader's language. */
export const calendarsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['settings', 'calendars', language],
    queryFn: () => answer(api.GET('/api/calendars', { params: { query: { language } } })),
    placeholderData: keepPreviousData,
  });

export const documentsQuery = queryOptions({
  queryKey: ['settings', 'documents'],
  queryFn: async () => (await answer(api.GET('/api/policy-documents'))).items,
});

export const outsideQuery = queryOptions({
  queryKey: ['settings', 'outside'],
  queryFn: () => answer(api.GET('/api/outside-numbers')),
});

export const ratesQuery = queryOptions({
  queryKey: ['settings', 'rates'],
  queryFn: async () => (await answer(api.GET('/api/rate-cards'))).items,
});

export const usersQuery = queryOptions({
  queryKey: ['settings', 'users'],
  queryFn: async () => (await answer(api.GET('/api/users'))).items,
});

export const keysQuery = queryOptions({
  queryKey: ['settings', 'keys'],
  queryFn: () => answer(api.GET('/api/keys')),
});

export const retentionQuery = queryOptions({
  queryKey: ['settings', 'retention'],
  queryFn: () => answer(api.GET('/api/retention')),
});

export const stopsQuery = infiniteQueryOptions({
  queryKey: ['settings', 'stops'],
  queryFn: ({ pageParam }) =>
    answer(
      api.GET('/api/do-not-call/entries', {
        params: { query: { limit: 100, ...(pageParam !== '' && { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

export const stopFilesQuery = queryOptions({
  queryKey: ['settings', 'stops', 'files'],
  queryFn: async () => (await answer(api.GET('/api/do-not-call/files'))).items,
});

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['settings', 'audit', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/audit', {
          params: { query: { limit: 100, ...filter, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const promisesQuery = queryOptions({
  queryKey: ['settings', 'promises'],
  queryFn: () => answer(api.GET('/api/promises')),
});

export const boardQuery = queryOptions({
  queryKey: ['settings', 'queues'],
  queryFn: () => answer(api.GET('/api/queues')),
});

export const webhooksQuery = queryOptions({
  queryKey: ['settings', 'webhooks'],
  queryFn: () => answer(api.GET('/api/webhooks')),
});

export const deliveriesQuery = (webhook: string) =>
  queryOptions({
    queryKey: ['settings', 'webhooks', webhook],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/webhooks/{webhook}/deliveries', { params: { path: { webhook }, query: { limit: 20 } } }),
        )
      ).items,
    refetchInterval: 3000,
  });
