import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { operations } from './schema.gen.ts';

type Answer = operations['report-views.list']['responses'][200]['content']['application/json'];
export type SavedView = Answer['views'][number];
export type MailFormat = SavedView['mails'][number]['format'];

export const viewsQuery = queryOptions({
  queryKey: ['report-views'],
  queryFn: () => answer(api.GET('/api/report-views')),
});

export const saveView = (view: { name: string; shared: boolean; search: Readonly<Record<string, string>> }) =>
  answer(api.POST('/api/report-views', { body: view }));

export const removeView = (view: string) =>
  answer(api.DELETE('/api/report-views/{view}', { params: { path: { view } } }));

export const orderMail = (view: string, order: { at: string; recipients: string[]; format: MailFormat }) =>
  answer(api.POST('/api/report-views/{view}/mails', { params: { path: { view } }, body: order }));

export const cancelMail = (mail: string) =>
  answer(api.DELETE('/api/report-mails/{mail}', { params: { path: { mail } } }));
