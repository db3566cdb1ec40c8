import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { campaignsQuery } from '../api/campaigns.ts';
import { listsQuery } from '../api/lists.ts';
import { loadTexts } from '../i18n/setup.ts';
import { frameRoute } from './frame.tsx';

const TodayScreen = lazyRouteComponent(() => import('../screens/today/screen.tsx'), 'TodayScreen');

export const todayRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/today',
  loader: ({ context }) =>
    Promise.all([
      loadTexts('today'),
      context.client.ensureQueryData(campaignsQuery),
      context.client.ensureQueryData(listsQuery),
    ]),
  component: function Today() {
    const { session } = todayRoute.useRouteContext();
    return <TodayScreen keepsHealth={session.everywhere} />;
  },
});
