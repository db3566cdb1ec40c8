import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { components } from '../../api/schema.gen.ts';

export type Wall = components['schemas']['Wall'];
export type Tile = Wall['operators'][number];
export type Mode = 'listen' | 'whisper' | 'barge';

export const wallQuery = queryOptions({
  queryKey: ['wall'],
  queryFn: () => answer(api.GET('/api/wall')),
  staleTime: Number.POSITIVE_INFINITY,
});

const ear = (transfer: string) => ({ params: { path: { transfer } } });

export async function listen(transfer: string, mode: Mode): Promise<void> {
  await api.PUT('/api/wall/calls/{transfer}/ear', { ...ear(transfer), body: { mode } });
}

export async function leave(transfer: string): Promise<void> {
  await api.DELETE('/api/wall/calls/{transfer}/ear', ear(transfer));
}

/** A moment of the talk, for its recording. */
export const mark = (transfer: string, text: string) =>
  answer(api.POST('/api/wall/calls/{transfer}/marks', { ...ear(transfer), body: { text } }));

/** None: every queue. */
export const moveTo = (operator: string, queues: readonly string[]) =>
  answer(
    api.PUT('/api/wall/operators/{operator}/queues', { params: { path: { operator } }, body: { queues: [...queues] } }),
  );
