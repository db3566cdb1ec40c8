import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** Lists of the account with their imports, the newest first. */
export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: async () => (await answer(api.GET('/api/lists'))).items,
});

export type List = Awaited<ReturnType<NonNullable<typeof listsQuery.queryFn>>>[number];

/** Takes the newest import of a list back; the list is as before, or gone when it was the first. */
export const takeBackImport = (list: string) =>
  answer(api.POST('/api/lists/{list}/take-back', { params: { path: { list } }, body: { lastImportOnly: true } }));
