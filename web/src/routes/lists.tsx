import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listsQuery } from '../api/lists.ts';
import { loadTexts } from '../i18n/setup.ts';
import { frameRoute } from './frame.tsx';

export const listsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/lists',
  loader: ({ context }) => Promise.all([loadTexts('lists'), context.client.ensureQueryData(listsQuery)]),
  component: lazyRouteComponent(() => import('../screens/lists/screen.tsx'), 'ListsScreen'),
});

export const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/lists/load',
  loader: () => loadTexts('import'),
  component: lazyRouteComponent(() => import('../screens/import/screen.tsx'), 'ImportScreen'),
});
