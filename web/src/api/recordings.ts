import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { components, operations } from './schema.gen.ts';

export type Recording = components['schemas']['Recording'];
export type RecordingFilter = Omit<
  NonNullable<operations['recordings.list']['parameters']['query']>,
  'cursor' | 'limit'
>;
export type RecordingStory = operations['recordings.show']['responses'][200]['content']['application/json'];
export type Waveform = operations['recordings.peaks']['responses'][200]['content']['application/json'];
export type ScoreCard =
  operations['score-cards.list']['responses'][200]['content']['application/json']['items'][number];

/** Recordings by filter, page by page. */
export const recordingsQuery = (filter: RecordingFilter) =>
  infiniteQueryOptions({
    queryKey: ['recordings', 'all', filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/recordings', {
          params: { query: { ...filter, limit: 200, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

const path = (recording: string) => ({ params: { path: { recording } } });

export const recordingQuery = (recording: string) =>
  queryOptions({
    queryKey: ['recordings', recording],
    queryFn: () => answer(api.GET('/api/recordings/{recording}', path(recording))),
  });

export const waveformQuery = (recording: string) =>
  queryOptions({
    queryKey: ['recordings', recording, 'peaks'],
    queryFn: () => answer(api.GET('/api/recordings/{recording}/peaks', path(recording))),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const scoreCardsQuery = queryOptions({
  queryKey: ['score-cards'],
  queryFn: async () => (await answer(api.GET('/api/score-cards'))).items,
});

/** The address of the sound; the reason goes into the audit log. */
export const soundAddress = (recording: string, reason: string) =>
  `/api/recordings/${recording}/audio?${new URLSearchParams({ reason })}`;

export const comment = (recording: string, body: { readonly atMs: number; readonly text: string }) =>
  answer(api.POST('/api/recordings/{recording}/comments', { ...path(recording), body }));

export const takeBack = (recording: string, id: string) =>
  answer(
    api.DELETE('/api/recordings/{recording}/comments/{comment}', { params: { path: { recording, comment: id } } }),
  );

export interface Marks {
  readonly card: string;
  readonly marks: readonly number[];
  readonly note: string;
}

export const score = (recording: string, { card, marks, note }: Marks) =>
  answer(api.PUT('/api/recordings/{recording}/score', { ...path(recording), body: { card, marks: [...marks], note } }));

export const saveCard = ({ name, lines }: ScoreCard) => answer(api.PUT('/api/score-cards', { body: { name, lines } }));

export const deleteSound = (recording: string, reason: string) =>
  answer(api.DELETE('/api/recordings/{recording}', { params: { path: { recording }, query: { reason } } }));

/** Operators and queues to look for. */
export const recordedPeopleQuery = queryOptions({
  queryKey: ['recordings', 'people'],
  queryFn: () => answer(api.GET('/api/recordings/people')),
  staleTime: 60_000,
});
