import { useQueryClient } from '@tanstack/react-query';
import { type Campaign, campaignsQuery } from '../api/campaigns.ts';
import { useLive } from './use-live.ts';

/** Figures of campaigns at work replace those of the list; one that is new or over asks for the list again. */
export function useLiveCampaigns(): void {
  const client = useQueryClient();
  useLive('campaigns', (data) => {
    const { campaigns } = data as { readonly campaigns: readonly Campaign[] };
    const known = client.getQueryData(campaignsQuery.queryKey) ?? [];
    const live = new Map(campaigns.map((each) => [each.id, each]));
    const isGone = known.some(({ id, state }) => (state === 'running' || state === 'paused') && !live.has(id));
    const isNew = campaigns.some(({ id }) => !known.some((each) => each.id === id));
    if (isGone || isNew) void client.invalidateQueries(campaignsQuery);
    else client.setQueryData(campaignsQuery.queryKey, (all) => all?.map((each) => live.get(each.id) ?? each));
  });
}
