import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadTexts } from '../i18n/setup.ts';
import { wallQuery } from '../screens/wall/query.ts';
import { frameRoute } from './frame.tsx';

export const wallRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/wall',
  loader: ({ context }) => Promise.all([loadTexts('wall'), context.client.ensureQueryData(wallQuery)]),
  component: lazyRouteComponent(() => import('../screens/wall/screen.tsx'), 'WallScreen'),
});
