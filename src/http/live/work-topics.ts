import { liveCampaigns } from '../../adapters/postgres/scheduling/live-figures.ts';
import { roles } from '../../domain/access.ts';
import type { Topic } from './topic.ts';

/** Campaigns: all that are at work, and one in full. */
export const workTopics: readonly Topic[] = [
  {
    name: 'campaigns',
    roles,
    everyMs: 1000,
    read: async ({ pool }, { account }) => ({
      campaigns: await liveCampaigns(pool, account.id, undefined, ['ready', 'running', 'paused']),
    }),
  },
  {
    name: 'campaign',
    roles,
    owned: 'campaign',
    everyMs: 500,
    read: async ({ pool }, { account, id }) => {
      const [campaign] = await liveCampaigns(pool, account.id, id);
      return { campaign: campaign ?? null };
    },
  },
];
