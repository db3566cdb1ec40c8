import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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

/** Rows with the figures of now in place of those that were read; a campaign that came or ended asks for the rows again. */
export function useLiveRows(rows: readonly Campaign[], readAgain: () => void): readonly Campaign[] {
  const [live, setLive] = useState<ReadonlyMap<string, Campaign>>();
  useLive('campaigns', (data) => {
    const now = new Map((data as { readonly campaigns: readonly Campaign[] }).campaigns.map((each) => [each.id, each]));
    const before = live ?? new Map(rows.filter(({ state }) => atWork(state)).map((each) => [each.id, each]));
    if (before.size !== now.size || [...now.keys()].some((id) => !before.has(id))) readAgain();
    setLive(now);
  });
  return live ? rows.map((row) => live.get(row.id) ?? row) : rows;
}

const atWork = (state: Campaign['state']) => state === 'running' || state === 'paused';
