import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { send, upload } from '../../api/http.ts';
import type { operations } from '../../api/schema.gen.ts';
import type { File } from './model.ts';

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: async () => (await answer(api.GET('/api/policies'))).items,
  staleTime: 600_000,
});

/** What the account pays now; null before its first rate card. */
export const ratesInForceQuery = queryOptions({
  queryKey: ['rate-cards', 'in-force'],
  queryFn: async () => (await answer(api.GET('/api/rate-cards'))).items.find(({ inForce }) => inForce)?.rates ?? null,
});

export const policyQuery = (policy: string) =>
  queryOptions({
    queryKey: ['policies', policy],
    queryFn: async () => (await answer(api.GET('/api/policies/{policy}', { params: { path: { policy } } }))).document,
    enabled: policy !== '',
    staleTime: 600_000,
  });

export const promptsQuery = queryOptions({
  queryKey: ['prompts'],
  queryFn: async () => (await answer(api.GET('/api/prompts'))).items,
  staleTime: 600_000,
});

export type Prompt = operations['prompts.list']['responses'][200]['content']['application/json']['items'][number];
export type SavedPrompt = operations['prompts.save']['responses'][201]['content']['application/json'];

/** Saves an own recording. @param fields its title, words, language, source, whether it replaces another take */
export const savePrompt = (file: globalThis.File, fields: Readonly<Record<string, string>>): Promise<SavedPrompt> =>
  upload<SavedPrompt>('/api/prompts', file, () => undefined, fields);

export const removePrompt = (prompt: string) =>
  answer(api.DELETE('/api/prompts/{prompt}', { params: { path: { prompt } } }));

export const checkQuery = (file: File) =>
  queryOptions({
    queryKey: ['campaign-check', file],
    queryFn: () => answer(api.POST('/api/campaigns/check', { body: { file } })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const checkText = (text: string) => answer(api.POST('/api/campaigns/check', { body: { text } }));

export type Listener =
  operations['messages.listeners']['responses'][200]['content']['application/json']['items'][number];

export const listenersQuery = (list: string) =>
  queryOptions({
    queryKey: ['listeners', list],
    queryFn: async () => (await answer(api.GET('/api/lists/{list}/listeners', { params: { path: { list } } }))).items,
    enabled: list !== '',
  });

export const wordsQuery = (file: File, list: string, person: string) =>
  queryOptions({
    queryKey: ['words', file, list, person],
    queryFn: () => answer(api.POST('/api/messages/words', { body: { file, list, person } })),
    enabled: list !== '' && person !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });

/** The sound as an address that a player takes; whoever asks gives it back with `URL.revokeObjectURL`. */
export async function soundOf(file: File, list: string, person: string): Promise<string> {
  const body = JSON.stringify({ file, list, person });
  const request = new Request('/api/messages/sound', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  return URL.createObjectURL(await (await send(request)).blob());
}

/** What we read of a forecast. */
export interface Forecast {
  readonly people: number;
  readonly callable: number;
  readonly skipped: Readonly<Record<string, number>>;
  readonly finishesAt: string | null;
  readonly unfinished: number;
  readonly attempts: number;
  readonly contacts: number;
  readonly money: { readonly price: string; readonly cost: string; readonly currency: string };
  readonly remedies: readonly {
    readonly do: string;
    readonly lines: number;
    readonly ratePerSecond: number;
    readonly finishesAt: string | null;
    readonly money: { readonly price: string; readonly currency: string };
  }[];
  readonly assumptions: { readonly lines: number; readonly ratePerSecond: number };
}

export const forecast = async (file: File, list: string): Promise<Forecast> =>
  (await answer(api.POST('/api/campaigns/forecast', { body: { file, list, seed: 1 } }))) as unknown as Forecast;

export const startCampaign = (file: File, list: string, fresh: boolean) =>
  answer(api.POST('/api/campaigns', { body: { file, list, fresh } }));

export const changeCampaign = (campaign: string, file: File) =>
  answer(api.PUT('/api/campaigns/{campaign}', { params: { path: { campaign } }, body: { file } }));

export type Check = operations['campaigns.check']['responses'][200]['content']['application/json'];
