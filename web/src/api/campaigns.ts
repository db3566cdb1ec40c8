import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { CampaignState } from './codes.ts';
import type { components, operations } from './schema.gen.ts';

export type Campaign = components['schemas']['Campaign'];
export type CampaignFile = Readonly<Record<string, unknown>>;
export type Move = 'start' | 'pause' | 'resume' | 'cancel';

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: async () => (await answer(api.GET('/api/campaigns', { params: { query: { limit: 100 } } }))).items,
});

/** Every campaign, or those of one state, in pages; the newest first. */
export const campaignPagesQuery = (state: CampaignState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', 'pages', state ?? ''],
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...(state && { state }), ...(pageParam !== '' && { cursor: pageParam }) };
      return answer(api.GET('/api/campaigns', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

const path = (campaign: string) => ({ params: { path: { campaign } } });

export const campaignQuery = (id: string) =>
  queryOptions({ queryKey: ['campaigns', id], queryFn: () => answer(api.GET('/api/campaigns/{campaign}', path(id))) });

export type Steps = operations['campaigns.waterfall']['responses'][200]['content']['application/json']['steps'];

export const waterfallQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'waterfall'],
    queryFn: async () => (await answer(api.GET('/api/campaigns/{campaign}/waterfall', path(id)))).steps,
  });

/** Has a campaign back that was cancelled a moment ago. */
export const takeBackCancel = (id: string) => answer(api.POST('/api/campaigns/{campaign}/take-back-cancel', path(id)));

/** Steers a campaign; one that is there already stays there. */
export const moveCampaign = (id: string, move: Move) => answer(api.POST(`/api/campaigns/{campaign}/${move}`, path(id)));
