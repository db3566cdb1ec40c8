import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { operations } from './schema.gen.ts';

export type Tour = operations['me.tour']['responses'][200]['content']['application/json'];
type Move = NonNullable<operations['me.set-tour']['requestBody']>['content']['application/json']['do'];
export type Mark = NonNullable<operations['me.mark-tour']['requestBody']>['content']['application/json']['mark'];

export const tourQuery = queryOptions({
  queryKey: ['tour'],
  queryFn: () => answer(api.GET('/api/me/tour')),
});

export const moveTour = (move: Move) => answer(api.PUT('/api/me/tour', { body: { do: move } }));

export const markTour = (mark: Mark) => answer(api.POST('/api/me/tour/marks', { body: { mark } }));

/** A list as they really come, as if it had been chosen from the disk. */
export async function sampleList(language: 'ru' | 'en'): Promise<File> {
  const call = api.GET('/api/samples/list', { params: { query: { language } }, parseAs: 'blob' });
  const body: unknown = await answer(call);
  const name = language === 'ru' ? 'пример.csv' : 'sample.csv';
  return new File([body as Blob], name, { type: 'text/csv' });
}
