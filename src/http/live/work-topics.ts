import { liveCalls } from '../../adapters/postgres/scheduling/live-calls.ts';
import { liveCampaigns } from '../../adapters/postgres/scheduling/live-figures.ts';
import { roles } from '../../domain/access.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';
import { toCampaignAnswer } from '../campaign-shape.ts';
import type { Topic } from './topic.ts';

/** Campaigns: all that are at work, and one in full. */
export const workTopics: readonly Topic[] = [
  {
    name: 'campaigns',
    roles,
    everyMs: 1000,
    read: async ({ pool }, { account }) => {
      const live = await liveCampaigns(pool, { accountId: account.id, states: ['ready', 'running', 'paused'] });
      return { campaigns: live.map(toCampaignAnswer) };
    },
  },
  {
    name: 'campaign',
    roles,
    owned: 'campaign',
    everyMs: 500,
    read: async ({ pool }, { account, id }) => {
      const [live] = await liveCampaigns(pool, { accountId: account.id, campaignId: id });
      return { campaign: live ? toCampaignAnswer(live) : null };
    },
  },
  {
    name: 'campaign-calls',
    roles,
    owned: 'campaign',
    everyMs: 1000,
    read: async ({ pool }, { id }) => {
      const calls = await liveCalls(pool, id);
      return { ...calls, cost: formatDecimal(kopecks(calls.cost)) };
    },
  },
];
