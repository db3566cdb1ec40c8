import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { listsQuery } from '../api/lists.ts';
import { loadTexts } from '../i18n/setup.ts';
import { frameRoute } from './frame.tsx';

const ImportScreen = lazyRouteComponent(() => import('../screens/import/screen.tsx'), 'ImportScreen');

export const listsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/lists',
  loader: ({ context }) => Promise.all([loadTexts('lists'), context.client.ensureQueryData(listsQuery)]),
  component: lazyRouteComponent(() => import('../screens/lists/screen.tsx'), 'ListsScreen'),
});

export const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/lists/load',
  validateSearch: ({ upload, step }: Record<string, unknown>): { upload?: string; step?: 'check' } => ({
    ...(typeof upload === 'string' && { upload }),
    ...(typeof upload === 'string' && step === 'check' && { step }),
  }),
  loader: () => loadTexts('import'),
  component: function Import() {
    return (
      <Suspense>
        <ImportScreen search={importRoute.useSearch()} />
      </Suspense>
    );
  },
});
