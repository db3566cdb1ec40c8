import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { loadTexts } from '../i18n/setup.ts';
import type { HelpPage } from '../screens/help/pages.ts';
import { frameRoute } from './frame.tsx';

const HelpScreen = lazyRouteComponent(() => import('../screens/help/screen.tsx'), 'HelpScreen');
const others = [
  'specialist',
  'operator',
  'supervisor',
  'manager',
  'admin',
  'glossary',
  'keys',
] as const satisfies readonly (HelpPage | 'keys')[];

/** Without a page it is the guide of one's own role. */
export const helpRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/help',
  validateSearch: (search: Record<string, unknown>): { page?: HelpPage | 'keys' } => {
    const page = others.find((each) => each === search.page);
    return page === undefined ? {} : { page };
  },
  loader: () => loadTexts('help'),
  component: function Help() {
    const { session } = frameRoute.useRouteContext();
    const { page } = helpRoute.useSearch();
    return (
      <Suspense>
        <HelpScreen session={session} page={page ?? session.role} />
      </Suspense>
    );
  },
});
