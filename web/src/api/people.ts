import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { operations } from './schema.gen.ts';

export type Person = operations['people.search']['responses'][200]['content']['application/json']['items'][number];
export type Dossier = operations['people.show']['responses'][200]['content']['application/json'];

export interface PeopleFilter {
  /** As typed: words of a name, an account number, a number or a part of it. */
  readonly q?: string;
  readonly list?: string;
}
export type PeopleOrder = NonNullable<NonNullable<operations['people.search']['parameters']['query']>['order']>;

/** People by filter in pages. */
export const peopleQuery = (filter: PeopleFilter, order: PeopleOrder) =>
  infiniteQueryOptions({
    queryKey: ['people', 'all', filter, order],
    queryFn: ({ pageParam }) => {
      const query = { ...filter, order, limit: 100, ...(pageParam !== '' && { cursor: pageParam }) };
      return answer(api.GET('/api/people', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** How many people the filter has; up to ten thousand, or exactly. */
export const peopleCountQuery = (filter: PeopleFilter, exact: boolean) =>
  queryOptions({
    queryKey: ['people', 'count', filter, exact],
    queryFn: () =>
      answer(api.GET('/api/people/count', { params: { query: { ...filter, exact: exact ? 'true' : 'false' } } })),
  });

/** The whole filter as a file. */
export const peopleFile = (filter: PeopleFilter, format: 'xlsx' | 'csv') =>
  `/api/people/file?${new URLSearchParams({ ...filter, format })}`;

/** The few that a palette shows. */
export const fewPeopleQuery = (words: string) =>
  queryOptions({
    queryKey: ['people', 'few', words],
    queryFn: async () => (await answer(api.GET('/api/people', { params: { query: { limit: 6, q: words } } }))).items,
    enabled: words.length >= 2,
  });

export const personQuery = (person: string) =>
  queryOptions({
    queryKey: ['person', person],
    queryFn: () => answer(api.GET('/api/people/{person}', { params: { path: { person } } })),
  });

export type Limits = operations['people.limits']['responses'][200]['content']['application/json'];

/** Where the person stands with the law now. */
export const limitsQuery = (person: string) =>
  queryOptions({
    queryKey: ['person', person, 'limits'],
    queryFn: () => answer(api.GET('/api/people/{person}/limits', { params: { path: { person } } })),
  });

export type Stop = operations['people.set-stop']['requestBody']['content']['application/json']['stop'];

export const setStop = (person: string, stop: Stop, on: boolean) =>
  answer(api.POST('/api/people/{person}/stops', { params: { path: { person } }, body: { stop, on } }));
