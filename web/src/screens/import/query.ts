import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { send, upload } from '../../api/http.ts';
import type { Language } from '../../i18n/setup.ts';
import type { MappingBody, Template } from './model.ts';

export interface Sent {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

export const sendFile = (file: File, onProgress: (share: number) => void) =>
  upload<Sent>('/api/uploads', file, onProgress);

const params = (id: string) => ({ params: { path: { upload: id } } });

export const previewQuery = (id: string, mapping: MappingBody) =>
  queryOptions({
    queryKey: ['upload', id, 'preview', mapping],
    queryFn: () => answer(api.POST('/api/uploads/{upload}/preview', { ...params(id), body: mapping })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Reads the whole file: its figures come later than the preview. */
export const checkQuery = (id: string, mapping: MappingBody) =>
  queryOptions({
    queryKey: ['upload', id, 'check', mapping],
    queryFn: () => answer(api.POST('/api/uploads/{upload}/check', { ...params(id), body: mapping })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const templatesQuery = queryOptions({
  queryKey: ['mapping-templates'],
  queryFn: () => answer(api.GET('/api/mapping-templates')),
});

export const saveTemplate = (template: Template) => answer(api.PUT('/api/mapping-templates', { body: template }));

export const loadList = (id: string, list: string, mapping: MappingBody) =>
  answer(api.POST('/api/uploads/{upload}/load', { ...params(id), body: { list, mapping } }));

/** Saves the refused rows as a file on the person's machine. */
export async function downloadRefused(
  id: string,
  mapping: MappingBody,
  language: Language,
  name: string,
): Promise<void> {
  const body = JSON.stringify({ mapping, language });
  const headers = { 'content-type': 'application/json' };
  const response = await send(new Request(`/api/uploads/${id}/refused`, { method: 'POST', body, headers }));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What came of an import, with the name of its list. */
export type Loaded = Awaited<ReturnType<typeof loadList>> & { readonly list: string };
