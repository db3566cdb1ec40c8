import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadTexts } from '../i18n/setup.ts';
import { deskQuery } from '../screens/desk/query.ts';
import { frameRoute } from './frame.tsx';

export const deskRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk',
  loader: ({ context }) => Promise.all([loadTexts('desk'), context.client.ensureQueryData(deskQuery)]),
  component: lazyRouteComponent(() => import('../screens/desk/screen.tsx'), 'DeskScreen'),
});
