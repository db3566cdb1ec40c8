import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { campaignPagesQuery, campaignQuery, waterfallQuery } from '../api/campaigns.ts';
import type { CampaignState } from '../api/codes.ts';
import { may } from '../api/rights.ts';
import { loadTexts } from '../i18n/setup.ts';
import { campaignStateWords } from '../words/campaign-states.ts';
import { frameRoute } from './frame.tsx';

const CampaignsScreen = lazyRouteComponent(() => import('../screens/campaigns/screen.tsx'), 'CampaignsScreen');
const CampaignScreen = lazyRouteComponent(() => import('../screens/campaign/screen.tsx'), 'CampaignScreen');

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const isState = (word: unknown): word is CampaignState =>
  typeof word === 'string' && Object.hasOwn(campaignStateWords, word);

export const campaignsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/campaigns',
  validateSearch: ({ state }: Record<string, unknown>): { state?: CampaignState } => (isState(state) ? { state } : {}),
  loaderDeps: ({ search: { state } }) => ({ state }),
  loader: ({ context, deps: { state } }) =>
    Promise.all([loadTexts('campaigns'), context.client.ensureInfiniteQueryData(campaignPagesQuery(state))]),
  component: function Campaigns() {
    const { state } = campaignsRoute.useSearch();
    const { session } = campaignsRoute.useRouteContext();
    return (
      <Suspense>
        <CampaignsScreen state={state} mayChange={may(session, 'campaign')} />
      </Suspense>
    );
  },
});

export const campaignRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/campaigns/$campaign',
  loader: ({ context, params }) =>
    Promise.all([
      loadTexts('campaign'),
      context.client.ensureQueryData(campaignQuery(params.campaign)),
      // A million people take a second to count: the page is there before.
      Promise.race([context.client.prefetchQuery(waterfallQuery(params.campaign)), pause(250)]),
    ]),
  component: function Campaign() {
    const { campaign } = campaignRoute.useParams();
    const { session } = campaignRoute.useRouteContext();
    const rights = { steer: may(session, 'steer'), change: may(session, 'campaign') };
    return (
      <Suspense>
        <CampaignScreen key={campaign} id={campaign} rights={rights} />
      </Suspense>
    );
  },
});
