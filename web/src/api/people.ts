import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { operations } from './schema.gen.ts';

export type Person = operations['people.search']['responses'][200]['content']['application/json']['items'][number];
export type Dossier = operations['people.show']['responses'][200]['content']['application/json'];

/** People by what was typed; without words the whole list, in pages. */
export const peopleQuery = (words: string) =>
  infiniteQueryOptions({
    queryKey: ['people', words],
    queryFn: ({ pageParam }) => {
      const query = { limit: 200, ...(words !== '' && { q: words }), ...(pageParam !== '' && { cursor: pageParam }) };
      return answer(api.GET('/api/people', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

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

export type Stop = operations['people.set-stop']['requestBody']['content']['application/json']['stop'];

export const setStop = (person: string, stop: Stop, on: boolean) =>
  answer(api.POST('/api/people/{person}/stops', { params: { path: { person } }, body: { stop, on } }));
