import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { operations } from '../../api/schema.gen.ts';
import { type Form, type Outcome, toBody, toDraft } from './model.ts';

export const deskQuery = queryOptions({
  queryKey: ['desk', 'view'],
  queryFn: () => answer(api.GET('/api/desk')),
  staleTime: Number.POSITIVE_INFINITY,
});

export const cardQuery = (transfer: string) =>
  queryOptions({
    queryKey: ['desk', 'card', transfer],
    queryFn: () => answer(api.GET('/api/desk/calls/{transfer}', { params: { path: { transfer } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const previewQuery = (person: string) =>
  queryOptions({
    queryKey: ['desk', 'preview', person],
    queryFn: () => answer(api.GET('/api/desk/preview')),
    staleTime: Number.POSITIVE_INFINITY,
  });

export type Previewed = NonNullable<operations['desk.preview']['responses'][200]['content']['application/json']>;

export function nextPerson() {
  return answer(api.POST('/api/desk/next'));
}

export function lookAt(callback: string) {
  return answer(api.POST('/api/desk/preview', { body: { callback } }));
}

export async function putAway(): Promise<void> {
  await api.DELETE('/api/desk/preview');
}

export async function dialNow(): Promise<void> {
  await api.POST('/api/desk/dial');
}

/** @param seen changes when a promise becomes due or is kept */
export const callbacksQuery = (seen: string) =>
  queryOptions({ queryKey: ['desk', 'callbacks', seen], queryFn: () => answer(api.GET('/api/desk/callbacks')) });

export async function cancelCallback(callback: string): Promise<void> {
  await api.DELETE('/api/desk/callbacks/{callback}', { params: { path: { callback } } });
}

export const dayQuery = queryOptions({
  queryKey: ['desk', 'day'],
  queryFn: () => answer(api.GET('/api/desk/day')),
  refetchInterval: 30_000,
});

export const colleaguesQuery = queryOptions({
  queryKey: ['desk', 'colleagues'],
  queryFn: () => answer(api.GET('/api/desk/colleagues')),
});

export function wish(state: 'ready' | 'break', why?: string) {
  return answer(api.PUT('/api/desk/state', { body: { state, ...(why !== undefined && { why }) } }));
}

export type Control = operations['desk.control']['requestBody']['content']['application/json'];

export async function control(transfer: string, body: Control): Promise<void> {
  await api.POST('/api/desk/calls/{transfer}/control', { params: { path: { transfer } }, body });
}

export async function keepDraft(transfer: string, form: Form): Promise<void> {
  await api.PUT('/api/desk/calls/{transfer}/draft', { params: { path: { transfer } }, body: { data: toDraft(form) } });
}

export function saveOutcome(transfer: string, form: Form, outcome: Outcome, after: 'ready' | 'break') {
  const body = toBody(form, outcome, after);
  return answer(api.POST('/api/desk/calls/{transfer}/outcome', { params: { path: { transfer } }, body }));
}
